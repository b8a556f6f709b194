import { describesDetail, statesDetail } from './item-details.ts'
import { MARKER_RANKS, type Marker } from './line-markers.ts'
import { isImperative, ordersWork } from './orders-work.ts'
import {
  closeFrom,
  entryOf,
  headingsOf,
  type Open,
  type OutlineEntry,
  type OutlineState,
  roleOf,
} from './outline-state.ts'
import { isClosed } from './page-layout.ts'
import type { Paragraph } from './paragraphs.ts'
import { readSectionKind } from './section-kinds.ts'

/** A heading of a few words may end with a full stop; a sentence is longer. */
const SHORT_HEADING_WORDS = 9
/** A sentence that orders something is one, also where a list follows it. */
const SENTENCE_WORDS = 14
/** Lines of details that may stand between a sentence and the one that says who. */
const DETAILS_AHEAD = 8

export function placeNumbered(
  paragraph: Paragraph,
  marker: Marker,
  ahead: readonly Paragraph[],
  state: OutlineState,
): OutlineEntry {
  const { open, root } = state
  const isFinished = isClosed(paragraph.text)
  closeBefore(marker, isFinished, state)
  const parent = open.at(-1)
  const rank = Math.max(MARKER_RANKS[marker.kind], (parent?.rank ?? 0) + 1)
  ;(parent ?? root).series.set(marker.kind, { value: marker.value, isFinished })
  const anchor = anchorOf(marker, open)
  const entry = { paragraph, anchor, level: open.length + 1, path: headingsOf(open) }
  const own = { series: new Map(), isNumbered: true, bullet: null, children: 0, written: marker.written }
  const kind = readSectionKind(paragraph.text, parent?.kind ?? null, root.kind)
  if (isHeading(paragraph, marker, ahead)) {
    open.push({ ...own, rank, anchor, text: paragraph.text, kind })
    return entryOf({ ...entry, role: 'heading', sectionKind: kind }, state)
  }
  if (parent && parent.bullet === null) parent.children += 1
  const sectionKind = parent?.kind ?? root.kind
  if (isDeeper(marker, ahead[0])) open.push({ ...own, rank, anchor, text: paragraph.text, kind: sectionKind })
  return entryOf({ ...entry, role: roleOf(paragraph), sectionKind }, state)
}

/**
 * Closes what a number ends: it goes on with its series wherever that stands. A first number begins a list inside a
 * heading that has nothing under it yet ("I." below "Điều 1.", "1." below "2.3."); otherwise its rank decides.
 */
function closeBefore(marker: Marker, isFinished: boolean, { open, last, root }: OutlineState): void {
  const levels = [root, ...open]
  const before = levels.map(({ series }) => series.get(marker.kind))
  const goesOn = (one: (typeof before)[number]): boolean => marker.value > 1 && one?.value === marker.value - 1
  // "3." behind "2. Số hóa hồ sơ." and "2. Thể chế" goes on with what is set like it: a sentence, or a heading.
  const alike = before.findLastIndex((one) => goesOn(one) && one?.isFinished === isFinished)
  const level = alike >= 0 ? alike : before.findLastIndex(goesOn)
  if (level >= 0) {
    open.length = level
    return
  }
  const isFresh = last?.role === 'heading' || last?.role === 'lead-in'
  const isList = marker.value === 1 && MARKER_RANKS[marker.kind] > MARKER_RANKS.article
  if (!(isFresh && isList)) closeFrom(MARKER_RANKS[marker.kind], open)
}

/** "1.2" under "1" already carries its parent's number. */
function anchorOf(marker: Marker, open: readonly Open[]): string {
  const dotted = marker.kind === 'arabic-2' || marker.kind === 'arabic-3'
  const base = dotted ? open.findLast((heading) => heading.rank < MARKER_RANKS.arabic) : open.at(-1)
  return base ? `${base.anchor}.${marker.label}` : marker.label
}

/** A number heads what stands under it; alone with a finished sentence, or a long one, it is a sentence of its own. */
function isHeading({ text }: Paragraph, marker: Marker, ahead: readonly Paragraph[]): boolean {
  const next = ahead[0]
  if (MARKER_RANKS[marker.kind] < MARKER_RANKS.article) return true
  if (next === undefined) return isOuter(marker) && !isClosed(text)
  if (next.row) return true
  if (MARKER_RANKS[marker.kind] > MARKER_RANKS.roman && opensDetails(marker, ahead)) return false
  const words = text.split(' ').length
  const isShort = words <= SHORT_HEADING_WORDS && !ordersWork(text)
  if (isDeeper(marker, next)) return isShort || text.endsWith(':') || !isClosed(text) || !isSentence(text, words)
  if (next.marker) return isOuter(marker) ? !isClosed(text) : !isClosed(text) && words < 5
  return !isClosed(text) || text.endsWith(':') || (isShort && !isImperative(text))
}

const isOuter = ({ kind }: Marker): boolean => kind === 'roman' || kind === 'capital'
const isSentence = (text: string, words: number): boolean =>
  words >= SENTENCE_WORDS && (isImperative(text) || ordersWork(text))

const isDeeper = (marker: Marker, next: Paragraph | undefined): boolean =>
  next?.marker != null && MARKER_RANKS[next.marker.kind] > MARKER_RANKS[marker.kind]

/** What follows says who does it and by when: the line above is the work itself and no heading. */
function opensDetails(marker: Marker, ahead: readonly Paragraph[]): boolean {
  for (const { text, row, marker: own } of ahead.slice(0, DETAILS_AHEAD)) {
    if (row || own?.kind === marker.kind) return false
    if (statesDetail(text)) return true
    if (!describesDetail(text)) return false
  }
  return false
}
