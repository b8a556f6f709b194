import type { HeaderGap, ItemGap, PlanBlockKind, PlanItemKind } from './plan-reading.ts'

export const REVIEW_STATES = ['pending', 'accepted', 'not-a-task'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** What may be missing in a sentence, in the order of the ledger. Without owner or date nothing can be assigned. */
export const LEDGER_GAPS = {
  'no-owner': { canBeAccepted: false },
  'group-members-to-choose': { canBeAccepted: false },
  'no-date': { canBeAccepted: false },
  'unknown-organisation': { canBeAccepted: true },
  'vague-addressee': { canBeAccepted: true },
  'second-order': { canBeAccepted: true },
  'no-product': { canBeAccepted: true },
} as const satisfies Partial<Record<ItemGap | 'unknown-organisation', { canBeAccepted: boolean }>>
export type LedgerGap = keyof typeof LEDGER_GAPS
export const LEDGER_GAP_KINDS = Object.keys(LEDGER_GAPS) as LedgerGap[]

export type ItemFacts = {
  anchor: string
  kind: PlanItemKind
  reviewState: ReviewState
  /** What the reader missed in the sentence itself. */
  readGaps: readonly ItemGap[]
  /** A lead that the text states or a person chose; a proposal is none. */
  hasOwner: boolean
  /** A person ticked further agencies that take part. */
  hasChosenCoordinating: boolean
  hasDate: boolean
  hasUndatedReason: boolean
  hasProduct: boolean
  /** Names in the sentence that no organisation of the register answers to, and nobody has settled for the document. */
  unknownNames: readonly string[]
  /** Why what is still missing may stay so. */
  gapReason: string | null
}

export const isAssigning = (kind: PlanItemKind): boolean => kind === 'task' || kind === 'duty'
/** Targets, tasks and duties: the sentences of "58 / 58". */
export const isCounted = (kind: PlanItemKind): boolean => isAssigning(kind) || kind === 'target'

const isOpenGap: Record<LedgerGap, (item: ItemFacts) => boolean> = {
  'no-owner': (item) => !item.hasOwner && !item.readGaps.includes('group-members-to-choose'),
  'group-members-to-choose': (item) => !item.hasOwner && item.readGaps.includes('group-members-to-choose'),
  'no-date': (item) => !item.hasDate && !item.hasUndatedReason,
  'unknown-organisation': (item) => item.unknownNames.length > 0 && item.gapReason === null,
  'vague-addressee': (item) =>
    item.readGaps.includes('vague-addressee') && !item.hasChosenCoordinating && item.gapReason === null,
  'second-order': (item) => item.readGaps.includes('second-order') && item.gapReason === null,
  'no-product': (item) => !item.hasProduct && item.gapReason === null,
}

export const openGapsOf = (item: ItemFacts): LedgerGap[] =>
  isAssigning(item.kind) && item.reviewState !== 'not-a-task'
    ? LEDGER_GAP_KINDS.filter((gap) => isOpenGap[gap](item))
    : []

export type DocumentFacts = {
  number: string | null
  issuedOn: string | null
  signer: string | null
  gapReason: string | null
}

export const missingInHeader = ({ number, issuedOn, signer }: DocumentFacts): HeaderGap[] => [
  ...(number ? [] : (['no-number'] as const)),
  ...(issuedOn ? [] : (['no-issued-on'] as const)),
  ...(signer ? [] : (['no-signer'] as const)),
]

export type GapLedger = {
  reviewed: number
  total: number
  gaps: { kind: LedgerGap; anchors: string[]; of: number }[]
  header: HeaderGap[]
  isHeaderOpen: boolean
}

/** The ledger of what the document leaves open: worked to zero, or accepted with a reason, before it goes to approval. */
export function toGapLedger(items: readonly ItemFacts[], document: DocumentFacts): GapLedger {
  const counted = items.filter(({ kind }) => isCounted(kind))
  const assigning = counted.filter(({ kind, reviewState }) => isAssigning(kind) && reviewState !== 'not-a-task')
  const header = missingInHeader(document)
  return {
    reviewed: counted.filter(({ reviewState }) => reviewState !== 'pending').length,
    total: counted.length,
    gaps: LEDGER_GAP_KINDS.map((kind) => ({
      kind,
      anchors: assigning.filter((item) => openGapsOf(item).includes(kind)).map(({ anchor }) => anchor),
      of: assigning.length,
    })),
    header,
    isHeaderOpen: header.length > 0 && document.gapReason === null,
  }
}

export type Coverage = { accounted: number; total: number; reviewed: number; context: number }

const EXPLAINING: readonly PlanBlockKind[] = ['preamble', 'context', 'closing']

/** Every sentence of the document: those that assign work until a person has decided them, the others marked as explaining. */
export function toCoverage(items: readonly ItemFacts[], blocks: readonly { kind: PlanBlockKind }[]): Coverage {
  const counted = items.filter(({ kind }) => isCounted(kind))
  const reviewed = counted.filter(({ reviewState }) => reviewState !== 'pending').length
  const context = items.length - counted.length + blocks.filter(({ kind }) => EXPLAINING.includes(kind)).length
  return { accounted: reviewed + context, total: counted.length + context, reviewed, context }
}

export const isWorkedOff = ({ reviewed, total, gaps, isHeaderOpen }: GapLedger): boolean =>
  reviewed === total && !isHeaderOpen && gaps.every(({ anchors }) => anchors.length === 0)
