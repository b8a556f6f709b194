import { announcesOrders } from './document-phrases.ts'
import { isRemark } from './explains.ts'
import { MARKER_RANKS, type Marker } from './line-markers.ts'
import {
  closeFrom,
  entryOf,
  headingsOf,
  nextAnchor,
  type Open,
  type OutlineEntry,
  type OutlineState,
  roleOf,
} from './outline-state.ts'
import { isAllCaps, isClosed } from './page-layout.ts'
import type { Paragraph } from './paragraphs.ts'
import { readAddressee, readSubject } from './read-addressee.ts'
import { readSectionKind } from './section-kinds.ts'

/** Between letters and bullets: "Sở Y tế:" set without a number. */
const UNNUMBERED_RANK = MARKER_RANKS.letter + 0.5
const LONGEST_TITLE_WORDS = 24

export function placeBullet(
  paragraph: Paragraph,
  marker: Marker,
  next: Paragraph | undefined,
  state: OutlineState,
): OutlineEntry {
  const { open, root } = state
  const same = open.findIndex((heading) => heading.bullet === marker.label)
  if (same >= 0) open.length = same
  const parent = open.at(-1)
  const anchor = nextAnchor(state)
  const isList = next?.marker?.kind === 'bullet' && next.marker.label !== marker.label
  const headsList = isList && (paragraph.text.endsWith(':') || namesWhom(paragraph.text))
  const kind = parent?.kind ?? root.kind
  const own = headsList ? readSectionKind(paragraph.text, kind === 'open' ? kind : (parent?.kind ?? null), kind) : kind
  const entry = { paragraph, anchor, level: open.length + 1, path: headingsOf(open), sectionKind: kind }
  const rank = parent ? Math.max(MARKER_RANKS.bullet, parent.rank + 1) : MARKER_RANKS.bullet
  const heading = { anchor, text: paragraph.text, kind: headsList ? own : kind, written: marker.written }
  open.push({ ...heading, rank, series: new Map(), isNumbered: false, bullet: marker.label, children: 0 })
  return entryOf({ ...entry, role: headsList ? 'lead-in' : roleOf(paragraph) }, state)
}

export function placeUnmarked(paragraph: Paragraph, next: Paragraph | undefined, state: OutlineState): OutlineEntry {
  const { open, root, last } = state
  const bullet = open.findIndex((heading) => heading.bullet !== null)
  if (bullet >= 0) open.length = bullet
  if (isUnnumberedTitle(paragraph, next, state)) return openHeading(paragraph, MARKER_RANKS.roman, state)
  if (headsSentences(paragraph, next)) return openHeading(paragraph, UNNUMBERED_RANK, state)
  const parent = open.at(-1)
  const kind = parent?.kind ?? root.kind
  const entry = { paragraph, level: open.length + 1, path: headingsOf(open), sectionKind: kind }
  const isTitle = last?.role === 'heading' && isAllCaps(paragraph.text)
  if (isTitle || isRemark(paragraph.text) || opensList(paragraph, parent, next)) {
    if (!parent && announcesOrders(paragraph.text)) {
      state.root = { ...root, kind: root.orders, announced: paragraph.text }
    }
    return entryOf({ ...entry, role: 'lead-in', anchor: parent ? `${parent.anchor}.0` : '0' }, state)
  }
  return entryOf({ ...entry, role: roleOf(paragraph), anchor: nextAnchor(state) }, state)
}

function openHeading(paragraph: Paragraph, rank: number, state: OutlineState): OutlineEntry {
  const { open, root } = state
  closeFrom(rank, open)
  const parent = open.at(-1)
  const path = headingsOf(open)
  const level = open.length + 1
  const anchor = nextAnchor(state)
  const kind = readSectionKind(paragraph.text, parent?.kind ?? null, root.kind)
  const heading = { anchor, text: paragraph.text, kind, written: anchor.slice(anchor.lastIndexOf('.') + 1) }
  open.push({ ...heading, rank, series: new Map(), isNumbered: false, bullet: null, children: 0 })
  return entryOf({ paragraph, role: 'heading', anchor, level, path, sectionKind: kind }, state)
}

/** "TỔ CHỨC THỰC HIỆN" in capitals, in a document whose sections have no numbers. */
function isUnnumberedTitle({ text }: Paragraph, next: Paragraph | undefined, { open, last }: OutlineState): boolean {
  const words = text.split(' ').length
  if (!isAllCaps(text) || isClosed(text) || words < 2 || words > LONGEST_TITLE_WORDS) return false
  return next !== undefined && last?.role !== 'heading' && open.every(({ isNumbered }) => !isNumbered)
}

/** "Sở Y tế:" or "Đối với Ủy ban nhân dân các xã" above its sentences. */
function headsSentences({ text }: Paragraph, next: Paragraph | undefined): boolean {
  if (!next || next.row || (next.marker && next.marker.kind !== 'bullet' && next.marker.kind !== 'letter')) return false
  return !announcesOrders(text) && namesWhom(text) && (text.endsWith(':') || !isClosed(text))
}

const namesWhom = (text: string): boolean =>
  readAddressee(text) !== null || (text.endsWith(':') && readSubject(text) !== null)

/** What stands above a list or a table and only introduces it. */
function opensList({ text }: Paragraph, parent: Open | undefined, next: Paragraph | undefined): boolean {
  if (next?.row) return true
  if (!next?.marker || MARKER_RANKS[next.marker.kind] <= (parent?.rank ?? -1)) return false
  return text.endsWith(':') || MARKER_RANKS[next.marker.kind] < MARKER_RANKS.bullet
}
