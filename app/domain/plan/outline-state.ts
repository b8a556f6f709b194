import { findObstacleClause } from './document-phrases.ts'
import type { MarkerKind } from './line-markers.ts'
import type { Paragraph } from './paragraphs.ts'
import type { SectionKind } from './section-kinds.ts'

/** A paragraph in its place: under which headings, with which anchor, as what. */
export type OutlineEntry = {
  paragraph: Paragraph
  role: 'outside' | 'heading' | 'lead-in' | 'sentence' | 'detail' | 'obstacle-clause'
  anchor: string | null
  level: number
  /** Of a row: the anchor of its table. */
  tableAnchor?: string
  /** Headings above, outermost first. */
  path: OutlineHeading[]
  sectionKind: SectionKind
  /** The sentence above the first section, where it orders what follows: "… yêu cầu Giám đốc các sở:". */
  announced: string | null
  /** As what an order counts where the section says nothing: a conclusion notice gives tasks. */
  orders: 'task' | 'duty'
  /** Lines below that say who, when and what for this sentence. */
  details: string[]
}
/** `written` is its number or bullet; a heading without one has the number it takes among its neighbours. */
export type OutlineHeading = { anchor: string; text: string; kind: SectionKind; written: string }

/** The numbers that stand under a heading: the last one of their kind, so that the next finds its neighbours again. */
type Numbered = { series: Map<MarkerKind, { value: number; isFinished: boolean }> }

export type Open = OutlineHeading &
  Numbered & {
    rank: number
    /** Has a number, unlike a bullet or a line in capitals. */
    isNumbered: boolean
    bullet: string | null
    children: number
  }

/** What stands above the first heading of a document. */
type Root = Numbered & { kind: SectionKind; children: number; announced: string | null; orders: 'task' | 'duty' }

export type OutlineState = {
  open: Open[]
  root: Root
  counters: { preamble: number; closing: number }
  taken: Map<string, number>
  quotes: { under: string; count: number }
  last: OutlineEntry | null
  /** Sentences since the last heading, to which a line of details may belong. */
  siblings: OutlineEntry[]
  detailed: OutlineEntry[]
}

export const emptyRoot = (): Root => ({ kind: 'open', children: 0, announced: null, orders: 'duty', series: new Map() })

export const startOutline = (): OutlineState => ({
  open: [],
  root: emptyRoot(),
  counters: { preamble: 0, closing: 0 },
  taken: new Map(),
  quotes: { under: '', count: 0 },
  last: null,
  siblings: [],
  detailed: [],
})

type Placed = Pick<OutlineEntry, 'paragraph' | 'role' | 'anchor'> & Partial<OutlineEntry>

export const entryOf = (placed: Placed, { root }: Pick<OutlineState, 'root'>): OutlineEntry => ({
  level: 0,
  path: [],
  sectionKind: 'context',
  announced: root.announced,
  orders: root.orders,
  details: [],
  ...placed,
})

/** The next number under the heading that is open, or in the document itself. */
export function nextAnchor({ open, root }: OutlineState): string {
  const parent = open.at(-1)
  if (parent) return `${parent.anchor}.${++parent.children}`
  return `${++root.children}`
}

export const headingsOf = (open: readonly Open[]): OutlineHeading[] =>
  open.map(({ anchor, text, kind, written }) => ({ anchor, text, kind, written }))

export function closeFrom(rank: number, open: Open[]): void {
  const first = open.findIndex((heading) => heading.rank >= rank)
  if (first >= 0) open.length = first
}

/** Within a section the obstacle clause is a paragraph of its own, never a bullet of somebody's duties. */
export const roleOf = (paragraph: Paragraph): 'sentence' | 'obstacle-clause' =>
  paragraph.marker?.kind !== 'bullet' && findObstacleClause(paragraph.text) === 0 ? 'obstacle-clause' : 'sentence'
