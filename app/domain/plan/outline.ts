import { findObstacleClause } from './document-phrases.ts'
import { isRemark } from './explains.ts'
import { MARKER_RANKS, type Marker } from './line-markers.ts'
import { isClosed } from './page-layout.ts'
import type { Paragraph } from './paragraphs.ts'
import { type AmendingPart, splitParagraph, takeQuotedParts } from './quoted-provisions.ts'
import { readSectionKind, type SectionKind } from './section-kinds.ts'
import type { PlacedRow } from './table-paragraphs.ts'

/** A paragraph in its place: under which headings, with which anchor, as what. */
export type OutlineEntry = {
  paragraph: Paragraph
  role: 'outside' | 'heading' | 'lead-in' | 'sentence' | 'obstacle-clause'
  anchor: string | null
  level: number
  /** Of a row: the anchor of its table. */
  tableAnchor?: string
  /** Headings above, outermost first. */
  path: OutlineHeading[]
  sectionKind: SectionKind
}
export type OutlineHeading = { anchor: string; text: string; kind: SectionKind; written: string }

type Open = OutlineHeading & { rank: number; bullet: string | null; children: number }

const PREAMBLE_ANCHOR = 'MĐ'
const CLOSING_ANCHOR = 'KL'
/** Deeper than any number or bullet. */
const TABLE_SECTION_RANK = 99

export function buildOutline(paragraphs: readonly Paragraph[], source: string): OutlineEntry[] {
  const open: Open[] = []
  const counters = { [PREAMBLE_ANCHOR]: 0, [CLOSING_ANCHOR]: 0 }
  const taken = new Map<string, number>()
  const parts = takeQuotedParts(
    paragraphs.flatMap((paragraph) => splitObstacleClause(paragraph, source)),
    source,
  )
  const quotes = { under: '', count: 0 }
  return parts.map((paragraph, index) => {
    if (paragraph.row?.table !== parts[index - 1]?.row?.table) closeTable(open)
    const next = parts[index + 1]
    const entry =
      placeQuoted(paragraph, open, quotes) ??
      placeParagraph(paragraph, next?.zone === paragraph.zone ? next : undefined, open, counters)
    return entry.anchor === null ? entry : { ...entry, anchor: uniqueAnchor(entry, open, taken) }
  })
}

/** The new words of an amending document stand under the provision that brings them, whatever number they carry along. */
function placeQuoted(
  paragraph: AmendingPart,
  open: Open[],
  quotes: { under: string; count: number },
): OutlineEntry | null {
  const { part, marker } = paragraph
  if (part === null) return null
  const parent = open.findLast(({ rank }) => rank <= MARKER_RANKS.article)?.anchor
  const path = headingsOf(open.filter(({ rank }) => rank <= MARKER_RANKS.article))
  const entry = { paragraph, level: 2, path, sectionKind: 'task' } as const
  if (part === 'quoted') {
    quotes.count += 1
    return { ...entry, role: 'sentence', level: 3, anchor: `${quotes.under}.${quotes.count}` }
  }
  const own = marker && marker.kind !== 'bullet' ? marker.label : nextUnder(open)
  quotes.under = parent && marker?.kind !== 'article' ? `${parent}.${own}` : own
  quotes.count = 0
  return { ...entry, role: 'lead-in', anchor: quotes.under }
}

function nextUnder(open: readonly Open[]): string {
  const parent = open.at(-1)
  return parent ? String(++parent.children) : '1'
}

function placeParagraph(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  open: Open[],
  counters: { [PREAMBLE_ANCHOR]: number; [CLOSING_ANCHOR]: number },
): OutlineEntry {
  const outside = { paragraph, role: 'outside', anchor: null, level: 0, path: [], sectionKind: 'context' } as const
  switch (paragraph.zone) {
    case 'preamble':
      counters[PREAMBLE_ANCHOR] += 1
      return { ...outside, path: [], anchor: `${PREAMBLE_ANCHOR}.${counters[PREAMBLE_ANCHOR]}` }
    case 'closing': {
      counters[CLOSING_ANCHOR] += 1
      const role = findObstacleClause(paragraph.text) === 0 ? 'obstacle-clause' : 'outside'
      return { ...outside, path: [], role, anchor: `${CLOSING_ANCHOR}.${counters[CLOSING_ANCHOR]}` }
    }
    case 'body':
      if (paragraph.row) return placeRow(paragraph, paragraph.row, open)
      if (!paragraph.marker) return placeUnmarked(paragraph, next, open)
      return paragraph.marker.kind === 'bullet'
        ? placeBullet(paragraph, paragraph.marker, next, open)
        : placeNumbered(paragraph, paragraph.marker, next, open)
    default:
      return { ...outside, path: [] }
  }
}

function placeNumbered(paragraph: Paragraph, marker: Marker, next: Paragraph | undefined, open: Open[]): OutlineEntry {
  const rank = MARKER_RANKS[marker.kind]
  closeFrom(rank, open)
  const parent = open.at(-1)
  // "1.2" under "1" already carries its parent's number.
  const dotted = marker.kind === 'arabic-2' || marker.kind === 'arabic-3'
  const base = dotted ? open.findLast((heading) => heading.rank < MARKER_RANKS.arabic) : parent
  const anchor = base ? `${base.anchor}.${marker.label}` : marker.label
  const entry = { paragraph, anchor, level: open.length + 1, path: headingsOf(open) }
  const kind = readSectionKind(paragraph.text, parent?.kind ?? null)
  if (!isHeading(paragraph, rank, next)) {
    if (parent && parent.bullet === null) parent.children += 1
    return { ...entry, role: roleOf(paragraph), sectionKind: parent?.kind ?? 'context' }
  }
  open.push({ rank, bullet: null, children: 0, anchor, text: paragraph.text, kind, written: marker.written })
  return { ...entry, role: 'heading', sectionKind: kind }
}

/** A number heads what stands under it; alone with a finished sentence, or a long one, it is a sentence of its own. */
function isHeading(paragraph: Paragraph, rank: number, next: Paragraph | undefined): boolean {
  if (rank < MARKER_RANKS.article) return true
  if (next?.row) return true
  const nextRank = next?.marker ? MARKER_RANKS[next.marker.kind] : null
  if (nextRank !== null) {
    return nextRank > rank || (!isClosed(paragraph.text) && paragraph.text.split(' ').length < 5)
  }
  return next !== undefined && !isClosed(paragraph.text)
}

function placeBullet(paragraph: Paragraph, marker: Marker, next: Paragraph | undefined, open: Open[]): OutlineEntry {
  const same = open.findIndex((heading) => heading.bullet === marker.label)
  if (same >= 0) open.length = same
  const parent = open.at(-1)
  const number = parent ? ++parent.children : 1
  const anchor = parent ? `${parent.anchor}.${number}` : `${number}`
  const kind = parent?.kind ?? 'context'
  const entry = { paragraph, anchor, level: open.length + 1, path: headingsOf(open), sectionKind: kind }
  const rank = parent ? Math.max(MARKER_RANKS.bullet, parent.rank + 1) : MARKER_RANKS.bullet
  open.push({ rank, bullet: marker.label, children: 0, anchor, text: paragraph.text, kind, written: marker.written })
  const headsList =
    paragraph.text.endsWith(':') && next?.marker?.kind === 'bullet' && next.marker.label !== marker.label
  return { ...entry, role: headsList ? 'lead-in' : roleOf(paragraph) }
}

function placeUnmarked(paragraph: Paragraph, next: Paragraph | undefined, open: Open[]): OutlineEntry {
  const bullet = open.findIndex((heading) => heading.bullet !== null)
  if (bullet >= 0) open.length = bullet
  const parent = open.at(-1)
  const kind = parent?.kind ?? 'context'
  const entry = { paragraph, level: open.length + 1, path: headingsOf(open), sectionKind: kind }
  if (parent && (isRemark(paragraph.text) || opensList(paragraph, parent, next))) {
    return { ...entry, role: 'lead-in', anchor: `${parent.anchor}.0` }
  }
  const number = parent ? ++parent.children : 1
  return { ...entry, role: roleOf(paragraph), anchor: parent ? `${parent.anchor}.${number}` : `${number}` }
}

/** What stands above a list or a table and only introduces it. */
function opensList({ text }: Paragraph, parent: Open, next: Paragraph | undefined): boolean {
  if (next?.row) return true
  if (!next?.marker || MARKER_RANKS[next.marker.kind] <= parent.rank) return false
  return text.endsWith(':') || MARKER_RANKS[next.marker.kind] < MARKER_RANKS.bullet
}

/** Rows stand under the heading above their table; a table without any is an annex (phụ lục). */
function placeRow(paragraph: Paragraph, { kind, label, ordinal, table }: PlacedRow, open: Open[]): OutlineEntry {
  if (kind === 'section') closeFrom(TABLE_SECTION_RANK, open)
  const base = open.findLast(({ rank }) => rank !== TABLE_SECTION_RANK)
  const tableAnchor = base?.anchor ?? 'PL'
  const anchor = `${tableAnchor}.${label}`
  const statesLead = table.columns?.some(({ role }) => role === 'lead' || role === 'parties') ?? false
  const sectionKind: SectionKind = base?.kind === 'target' && !statesLead ? 'target' : 'task'
  const entry = { paragraph, anchor, tableAnchor, level: open.length + 1, path: headingsOf(open), sectionKind }
  if (kind === 'head') return { ...entry, role: 'outside', anchor: null }
  if (kind === 'work') return { ...entry, role: 'sentence' }
  const heading = { anchor, text: paragraph.text, kind: sectionKind, written: ordinal || '0' }
  open.push({ ...heading, rank: TABLE_SECTION_RANK, bullet: null, children: 0 })
  return { ...entry, role: 'heading' }
}

/** Before and behind a table: its sections end with it, and a list does not go on across it. */
function closeTable(open: Open[]): void {
  const inner = open.findIndex(({ bullet, rank }) => bullet !== null || rank === TABLE_SECTION_RANK)
  if (inner >= 0) open.length = inner
}

/** Within a section the obstacle clause is a paragraph of its own, never a bullet of somebody's duties. */
const roleOf = (paragraph: Paragraph): 'sentence' | 'obstacle-clause' =>
  paragraph.marker?.kind !== 'bullet' && findObstacleClause(paragraph.text) === 0 ? 'obstacle-clause' : 'sentence'

function closeFrom(rank: number, open: Open[]): void {
  const first = open.findIndex((heading) => heading.rank >= rank)
  if (first >= 0) open.length = first
}

const headingsOf = (open: readonly Open[]): OutlineHeading[] =>
  open.map(({ anchor, text, kind, written }) => ({ anchor, text, kind, written }))

function uniqueAnchor(entry: OutlineEntry, open: Open[], taken: Map<string, number>): string {
  const anchor = entry.anchor ?? ''
  const uses = (taken.get(anchor) ?? 0) + 1
  taken.set(anchor, uses)
  if (uses === 1) return anchor
  const own = `${anchor}~${uses}`
  const heading = open.at(-1)
  if (heading && heading.anchor === anchor && entry.role !== 'lead-in') heading.anchor = own
  return own
}

/** The clause that says where obstacles go may be the second sentence of a paragraph: it is an item of its own. */
function splitObstacleClause(paragraph: Paragraph, source: string): Paragraph[] {
  const bulleted = paragraph.marker?.kind === 'bullet'
  const at =
    (paragraph.zone === 'closing' || paragraph.zone === 'body') && !bulleted ? findObstacleClause(paragraph.text) : -1
  if (at <= 0) return [paragraph]
  return splitParagraph(paragraph, at, source) ?? [paragraph]
}
