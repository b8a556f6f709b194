import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { alignToSource, locateInSource, withLines } from './align-to-source.ts'
import type { PlanBlock, PlanReadItem, SourceRange } from './plan-reading.ts'
import { readAddressee } from './read-addressee.ts'
import { rereadItem } from './reread-item.ts'
import { maySplitAt, partsAt } from './split-places.ts'

export const SENTENCE_CHANGES = ['split', 'join', 'promote'] as const
export type SentenceChange = (typeof SENTENCE_CHANGES)[number]

type Block = Pick<PlanBlock, 'kind' | 'anchor' | 'level' | 'label' | 'text'>

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const LETTER = /~([a-z])$/

/**
 * `V.6.2` cut in two is `V.6.2~a` and `V.6.2~b`; a part cut again keeps its letter and the new one takes the next free.
 * Letters, because `~2` already names a number that the document itself uses twice.
 */
export function partAnchors(anchor: string, taken: ReadonlySet<string>): [string, string] | undefined {
  const place = anchor.replace(LETTER, '')
  const free = [...LETTERS].map((letter) => `${place}~${letter}`).filter((name) => !taken.has(name))
  const [first, second] = LETTER.test(anchor) ? [anchor, free[0]] : free
  return first && second ? [first, second] : undefined
}

/** One sentence as two, each with exactly its own characters of the stored text. */
export function splitSentence(
  item: PlanReadItem,
  { at, source, taken }: { at: number; source: string; taken: ReadonlySet<string> },
): Result<[PlanReadItem, PlanReadItem], 'split-place' | 'words-not-found'> {
  if (!maySplitAt(item.text, at)) return refuse('split-place', { field: 'splitAt' })
  const anchors = partAnchors(item.anchor, taken)
  const offsets = alignToSource(item.text, source, item)
  if (!offsets || !anchors) return refuse('words-not-found', { field: 'splitAt' })
  const { first, second } = partsAt(item.text, at)
  const rangeOf = (from: number, length: number): SourceRange =>
    withLines(source, { start: offsets[from] ?? item.start, end: (offsets[from + length - 1] ?? item.end) + 1 })
  return accept([
    rereadItem(item, { anchor: anchors[0], text: first, ...rangeOf(0, first.length) }),
    rereadItem(item, { anchor: anchors[1], text: second, ...rangeOf(at, second.length) }),
  ])
}

/** Two neighbours under one heading as one sentence, which keeps the anchor of the place where it begins. */
export function joinSentences(
  [first, second]: readonly [PlanReadItem, PlanReadItem],
  { label, source }: { label: string | null; source: string },
): Result<PlanReadItem, 'join-group' | 'words-not-found'> {
  if (first.groupAnchor !== second.groupAnchor || first.kind !== second.kind) return refuse('join-group')
  // The bullet between them stands in the source, so it stands in the words too.
  const text = [first.text, label, second.text].filter(Boolean).join(' ')
  const range = { start: first.start, end: second.end }
  if (!alignToSource(text, source, range)) return refuse('words-not-found')
  return accept(rereadItem(first, { anchor: first.anchor, text, ...withLines(source, range) }))
}

/** A sentence that the reader took for an explanation, and a person for work: it answers to its headings as any other. */
export function promoteSentence(
  anchor: string,
  { blocks, items, source }: { blocks: readonly Block[]; items: readonly PlanReadItem[]; source: string },
): Result<{ item: PlanReadItem; after: string | null }, 'sentence-unknown' | 'words-not-found'> {
  const place = blocks.findIndex((block) => block.anchor === anchor && block.kind !== 'item')
  const block = blocks[place]
  if (!block || block.kind === 'heading' || block.text === '') return refuse('sentence-unknown')
  const known = new Map(items.map((item) => [item.anchor, item]))
  const itemOf = (one: Block | undefined) => (one?.anchor ? known.get(one.anchor) : undefined)
  const above = itemOf(blocks.slice(0, place).findLast((one) => itemOf(one)))
  const below = itemOf(blocks.slice(place).find((one) => itemOf(one)))
  const found = locateInSource(block.text, source, { start: above?.end ?? 0, end: below?.start ?? source.length })
  if (!found) return refuse('words-not-found')
  const headings = headingsAbove(blocks, place)
  const group = headings.at(-1)
  const addressee = headings.toReversed().flatMap(({ text }) => readAddressee(text) ?? [])[0] ?? null
  const words = { anchor, text: block.text, ...withLines(source, found) }
  const bare: PlanReadItem = {
    ...NOTHING_READ,
    ...words,
    kind: addressee ? 'duty' : 'task',
    bullet: block.label !== null && /^[-+•–—*]$/.test(block.label.trim()) ? block.label : null,
    sectionAnchor: headings[0]?.anchor ?? anchor,
    groupAnchor: group?.anchor ?? anchor,
    groupHeading: group?.text ?? '',
    addressee,
  }
  return accept({ item: rereadItem(bare, words), after: above?.anchor ?? null })
}

/** The open headings, outermost first. */
function headingsAbove(blocks: readonly Block[], place: number): Block[] {
  const open: Block[] = []
  let level = Number.POSITIVE_INFINITY
  for (const block of blocks.slice(0, place).toReversed()) {
    if (block.kind !== 'heading' || block.level >= level) continue
    open.unshift(block)
    level = block.level
  }
  return open
}

const NOTHING_READ = {
  addresseeRole: null,
  lead: [],
  leadStated: false,
  coordinating: [],
  receivers: [],
  vague: [],
  product: null,
  deadline: null,
  deadlineOfHeading: null,
  secondOrder: null,
  confidence: { item: 1, lead: 1, coordinating: 1, deadline: 1, product: 1 },
  gaps: [],
} satisfies Partial<PlanReadItem>

/** The outline with other blocks in the place of those of these anchors. */
export function replaceBlocks<Kept extends Block>(
  blocks: readonly Kept[],
  anchors: readonly string[],
  by: readonly Kept[],
): Kept[] {
  const place = blocks.findIndex(({ anchor }) => anchor !== null && anchors.includes(anchor))
  if (place < 0) return [...blocks]
  const without = (part: readonly Kept[]) => part.filter(({ anchor }) => anchor === null || !anchors.includes(anchor))
  return [...without(blocks.slice(0, place)), ...by, ...without(blocks.slice(place))]
}
