import { announcesOrders, findObstacleClause, readKindLine } from './document-phrases.ts'
import { MARKER_RANKS } from './line-markers.ts'
import {
  emptyRoot,
  entryOf,
  headingsOf,
  type Open,
  type OutlineEntry,
  type OutlineState,
  startOutline,
} from './outline-state.ts'
import type { Paragraph } from './paragraphs.ts'
import { addDetail, isDetail } from './place-details.ts'
import { placeNumbered } from './place-numbered.ts'
import { closeTable, placeRow } from './place-row.ts'
import { placeBullet, placeUnmarked } from './place-unnumbered.ts'
import { type AmendingPart, splitParagraph, takeQuotedParts } from './quoted-provisions.ts'

const PREAMBLE_ANCHOR = 'MĐ'
const CLOSING_ANCHOR = 'KL'
/** How far a place looks ahead: the next paragraph, and lines of details below a sentence. */
const LOOK_AHEAD = 10

export function buildOutline(paragraphs: readonly Paragraph[], source: string): OutlineEntry[] {
  const state = startOutline()
  const parts = takeQuotedParts(
    paragraphs.flatMap((paragraph) => splitObstacleClause(paragraph, source)),
    source,
  )
  return parts.map((paragraph, index) => {
    if (paragraph.row?.table !== parts[index - 1]?.row?.table) closeTable(state.open)
    const ahead = parts.slice(index + 1, index + LOOK_AHEAD)
    const others = ahead.findIndex(({ zone }) => zone !== paragraph.zone)
    const entry =
      placeQuoted(paragraph, state) ?? placeParagraph(paragraph, others < 0 ? ahead : ahead.slice(0, others), state)
    if (entry.anchor !== null) entry.anchor = uniqueAnchor(entry, state)
    note(entry, state)
    return entry
  })
}

/** Keeps what the next paragraphs are placed by. */
function note(entry: OutlineEntry, state: OutlineState): void {
  if (entry.paragraph.zone === 'body') {
    if (entry.role === 'heading' || entry.role === 'lead-in') {
      state.siblings = []
      state.detailed = []
    }
    if (entry.role === 'sentence') state.siblings.push(entry)
    state.last = entry
  }
}

/** The new words of an amending document stand under the provision that brings them, whatever number they carry along. */
function placeQuoted(paragraph: AmendingPart, state: OutlineState): OutlineEntry | null {
  const { part, marker } = paragraph
  const { open, quotes } = state
  if (part === null) return null
  const parent = open.findLast(({ rank }) => rank <= MARKER_RANKS.roman)?.anchor
  const path = headingsOf(open.filter(({ rank }) => rank <= MARKER_RANKS.roman))
  const entry = { paragraph, level: 2, path, sectionKind: 'task' } as const
  if (part === 'quoted') {
    quotes.count += 1
    return entryOf({ ...entry, role: 'sentence', level: 3, anchor: `${quotes.under}.${quotes.count}` }, state)
  }
  const own = marker && marker.kind !== 'bullet' ? marker.label : nextUnder(open)
  quotes.under = parent && marker?.kind !== 'article' ? `${parent}.${own}` : own
  quotes.count = 0
  return entryOf({ ...entry, role: 'lead-in', anchor: quotes.under }, state)
}

function nextUnder(open: readonly Open[]): string {
  const parent = open.at(-1)
  return parent ? String(++parent.children) : '1'
}

function placeParagraph(paragraph: Paragraph, ahead: readonly Paragraph[], state: OutlineState): OutlineEntry {
  const { counters } = state
  switch (paragraph.zone) {
    case 'preamble':
      startDocument(state)
      if (announcesOrders(paragraph.text))
        state.root = { ...state.root, kind: state.root.orders, announced: paragraph.text }
      counters.preamble += 1
      return entryOf({ paragraph, role: 'outside', anchor: `${PREAMBLE_ANCHOR}.${counters.preamble}` }, state)
    case 'closing': {
      counters.closing += 1
      const role = findObstacleClause(paragraph.text) === 0 ? 'obstacle-clause' : 'outside'
      return entryOf({ paragraph, role, anchor: `${CLOSING_ANCHOR}.${counters.closing}` }, state)
    }
    case 'body':
      return placeInBody(paragraph, ahead, state)
    default:
      startDocument(state)
      if (readKindLine(paragraph.text) === 'conclusion-notice') state.root.orders = 'task'
      return entryOf({ paragraph, role: 'outside', anchor: null }, state)
  }
}

function placeInBody(paragraph: Paragraph, ahead: readonly Paragraph[], state: OutlineState): OutlineEntry {
  const { row, marker } = paragraph
  if (row) return placeRow(paragraph, row, state)
  if (isDetail(paragraph, ahead, state)) return addDetail(paragraph, state)
  if (!marker) return placeUnmarked(paragraph, ahead[0], state)
  return marker.kind === 'bullet'
    ? placeBullet(paragraph, marker, ahead[0], state)
    : placeNumbered(paragraph, marker, ahead, state)
}

/** Behind a signature another document or an annex begins: its numbers stand under nothing of the one before. */
function startDocument(state: OutlineState): void {
  if (state.last === null) return
  state.open.length = 0
  state.root = emptyRoot()
  state.siblings = []
  state.detailed = []
  state.last = null
}

function uniqueAnchor(entry: OutlineEntry, { open, taken }: OutlineState): string {
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
