import { closeFrom, entryOf, headingsOf, type Open, type OutlineEntry, type OutlineState } from './outline-state.ts'
import type { Paragraph } from './paragraphs.ts'
import type { SectionKind } from './section-kinds.ts'
import type { PlacedRow } from './table-paragraphs.ts'

/** Deeper than any number or bullet. */
const TABLE_SECTION_RANK = 99

/** Rows stand under the heading above their table; a table without any is an annex (phụ lục). */
export function placeRow(
  paragraph: Paragraph,
  { kind, label, ordinal, table }: PlacedRow,
  state: OutlineState,
): OutlineEntry {
  const { open } = state
  if (kind === 'section') closeFrom(TABLE_SECTION_RANK, open)
  const base = open.findLast(({ rank }) => rank !== TABLE_SECTION_RANK)
  const tableAnchor = base?.anchor ?? 'PL'
  const anchor = `${tableAnchor}.${label}`
  const statesLead = table.columns?.some(({ role }) => role === 'lead' || role === 'parties') ?? false
  const setsGoals = table.columns?.some(({ role }) => role === 'goal') ?? false
  const sectionKind: SectionKind = setsGoals || (base?.kind === 'target' && !statesLead) ? 'target' : 'task'
  const entry = { paragraph, anchor, tableAnchor, level: open.length + 1, path: headingsOf(open), sectionKind }
  if (kind === 'head') return entryOf({ ...entry, role: 'outside', anchor: null }, state)
  if (kind === 'work') return entryOf({ ...entry, role: 'sentence' }, state)
  const heading = { anchor, text: paragraph.text, kind: sectionKind, written: ordinal || '0' }
  open.push({ ...heading, rank: TABLE_SECTION_RANK, series: new Map(), isNumbered: false, bullet: null, children: 0 })
  return entryOf({ ...entry, role: 'heading' }, state)
}

/** Before and behind a table: its sections end with it, and a list does not go on across it. */
export function closeTable(open: Open[]): void {
  const inner = open.findIndex(({ bullet, rank }) => bullet !== null || rank === TABLE_SECTION_RANK)
  if (inner >= 0) open.length = inner
}
