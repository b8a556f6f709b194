import type { Actor, Role } from '#domain/access/roles.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import type { DossierState } from '#domain/obstacle/states.ts'

/** Whoever handles the matter: the DIC, or the Office for what is about the DIC. */
type Drafter = 'handler' | 'office'

/** Documents of a dossier: who drafts them, and from which step on there is something to draft. */
export const DOSSIER_DRAFTS = {
  submission: { slug: 'to-trinh', by: ['handler'], afterDirection: false },
  report: { slug: 'bao-cao', by: ['handler'], afterDirection: false },
  slip: { slug: 'phieu-lay-y-kien', by: ['handler'], afterDirection: false },
  decision: { slug: 'quyet-dinh', by: ['office'], afterDirection: true },
  conclusion: { slug: 'thong-bao', by: ['office'], afterDirection: true },
  letter: { slug: 'cong-van', by: ['office'], afterDirection: true },
} as const satisfies Record<string, { slug: string; by: readonly Drafter[]; afterDirection: boolean }>
export type DossierDraft = keyof typeof DOSSIER_DRAFTS

/** Documents about one filing. The filer reads its answer, and no other document. */
export const FILING_DRAFTS = {
  answer: { slug: 'tra-loi', by: ['handler', 'office'], isForFiler: true, needsAnswer: true },
  forward: { slug: 'phieu-chuyen', by: ['handler'], isForFiler: false, needsAnswer: false },
} as const satisfies Record<string, { slug: string; by: readonly Drafter[]; isForFiler: boolean; needsAnswer: boolean }>
export type FilingDraft = keyof typeof FILING_DRAFTS
export type DraftKind = DossierDraft | FilingDraft

/** Before the leadership has spoken the Office would write down what nobody said. */
const DIRECTED: readonly DossierState[] = ['issuing', 'checking', 'resolved', 'closed']

type Matter = { isAboutCoordinator: boolean }

const isDrafter = (role: Role, by: readonly Drafter[], matter: Matter): boolean =>
  by.some((drafter): boolean => role === (drafter === 'handler' ? receivingRole(matter) : drafter))

export function openDossierDrafts(args: {
  actor: Pick<Actor, 'role'>
  dossier: Matter & { state: DossierState }
}): DossierDraft[] {
  const { actor, dossier } = args
  return (Object.keys(DOSSIER_DRAFTS) as DossierDraft[]).filter((kind) => {
    const { by, afterDirection } = DOSSIER_DRAFTS[kind]
    return isDrafter(actor.role, by, dossier) && (!afterDirection || DIRECTED.includes(dossier.state))
  })
}

type Reading = {
  actor: Pick<Actor, 'role' | 'organisationId'>
  filing: Matter & { filerId: string; isAnswered: boolean }
}

export function openFilingDrafts({ actor, filing }: Reading): FilingDraft[] {
  const isFiler = actor.organisationId === filing.filerId && actor.role !== 'administrator' && actor.role !== 'auditor'
  return (Object.keys(FILING_DRAFTS) as FilingDraft[]).filter((kind) => {
    const { by, isForFiler, needsAnswer } = FILING_DRAFTS[kind]
    const isOpen = isDrafter(actor.role, by, filing) || (isForFiler && isFiler)
    return isOpen && (!needsAnswer || filing.isAnswered)
  })
}

export const dossierDraftOf = (slug: string): DossierDraft | undefined =>
  (Object.keys(DOSSIER_DRAFTS) as DossierDraft[]).find((kind) => DOSSIER_DRAFTS[kind].slug === slug)

export const filingDraftOf = (slug: string): FilingDraft | undefined =>
  (Object.keys(FILING_DRAFTS) as FilingDraft[]).find((kind) => FILING_DRAFTS[kind].slug === slug)

export const DRAFT_KINDS = [...Object.keys(DOSSIER_DRAFTS), ...Object.keys(FILING_DRAFTS)] as readonly DraftKind[]

/** As its file is called, which is Vietnamese in every language. */
export const DRAFT_NAMES = {
  submission: 'Tờ trình',
  report: 'Báo cáo tổng hợp',
  slip: 'Phiếu lấy ý kiến',
  decision: 'Dự thảo quyết định',
  conclusion: 'Dự thảo thông báo kết luận',
  letter: 'Dự thảo công văn',
  answer: 'Văn bản trả lời',
  forward: 'Phiếu chuyển',
} as const satisfies Record<DraftKind, string>

/** Whatever is written by a template: the documents of the procedure and the công văn đôn đốc. */
export type PaperKind = DraftKind | 'urging'
export const PAPER_KINDS: readonly PaperKind[] = [...DRAFT_KINDS, 'urging']
export const PAPER_NAMES: Readonly<Record<PaperKind, string>> = { ...DRAFT_NAMES, urging: 'Công văn đôn đốc' }

export const slugOf = (kind: PaperKind): string =>
  kind === 'urging' ? 'cong-van-don-doc' : { ...DOSSIER_DRAFTS, ...FILING_DRAFTS }[kind].slug
export const paperOf = (slug: string): PaperKind | undefined => PAPER_KINDS.find((kind) => slugOf(kind) === slug)
