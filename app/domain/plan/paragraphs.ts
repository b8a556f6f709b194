import { acceptMarker, type NumberSeries, noteMarker } from './accept-marker.ts'
import { isMotto, opensRecipients, readKindLine } from './document-phrases.ts'
import { nextZone, type Zone } from './document-zones.ts'
import { type Marker, readMarker } from './line-markers.ts'
import type { Piece } from './page-columns.ts'
import { endsShort, isAllCaps, type PageLayout, readPageLayout, startsLower } from './page-layout.ts'
import { findPageNoise } from './page-noise.ts'
import { continuesParagraph } from './paragraph-breaks.ts'
import { readableText, type SourceLine, sourceLength, splitLines } from './source-lines.ts'
import { type PlacedRow, placeTables, type RowStep, type Step } from './table-paragraphs.ts'

/** Lines that belong together, with the source ranges they were read from; the marker is not part of the text. */
export type Paragraph = {
  zone: Zone
  marker: Marker | null
  text: string
  segments: Segment[]
  /** Offset from which the paragraph owns the source: its line, or its column of that line. */
  opensAt: number
  /** Of a row of a table: its other columns. */
  row: PlacedRow | null
}
export type Segment = { start: number; end: number; line: number }
type SourceParagraphs = { lines: SourceLine[]; noise: Set<number>; paragraphs: Paragraph[] }

const LONGEST_ADDRESS_LINE = 110
const MOST_LINES_ABOVE_MOTTO = 60
/** As many lines as the words that announce the body may run over. */
const LINES_ABOVE = 6

type State = {
  zone: Zone
  draft: Draft | null
  drafts: Draft[]
  series: NumberSeries
  layout: PageLayout
  /** Offset of the motto, before which everything is letterhead; -1 where there is none. */
  mottoAt: number
  isAddressing: boolean
}
type Draft = Omit<Paragraph, 'text'> & { parts: string[]; last: string }

export function readParagraphs(source: string): SourceParagraphs {
  const lines = splitLines(source)
  const noise = findPageNoise(lines)
  const layout = readPageLayout(lines)
  const written = lines.filter((line) => line.text !== '' && !noise.has(line.number))
  const steps = placeTables(written, source)
  const mottoAt = findMotto(steps)
  const state: State = {
    zone: 'letterhead',
    draft: null,
    drafts: [],
    series: new Map(),
    layout,
    mottoAt,
    isAddressing: false,
  }
  steps.forEach((step, index) => {
    if ('rows' in step) placeRows(step.rows, state)
    else placePiece(step, pieceOf(steps[index + 1]), state, source)
  })
  const paragraphs = state.drafts.map(({ parts, last: _last, ...draft }) => ({
    ...draft,
    text: readableText(parts.join(' ')),
  }))
  return { lines, noise, paragraphs }
}

/** What stands above the motto of the first document belongs to the page it was copied from. */
function findMotto(steps: readonly Step[]): number {
  for (const step of steps.slice(0, MOST_LINES_ABOVE_MOTTO)) {
    if ('rows' in step) continue
    if (isMotto(step.text)) return step.start
    if (readKindLine(step.text) || opensRecipients(step.text)) return -1
  }
  return -1
}

/** Running text behind a title: a full line below a short one, or below an empty line. */
function startsAnew({ text, afterBlank }: Piece, previous: string | null, layout: PageLayout): boolean {
  if (previous === null || startsLower(text) || isAllCaps(text)) return false
  if (afterBlank && !layout.doubleSpaced) return true
  return layout.wrapped && text.length >= layout.width * 0.75 && endsShort(previous, text, layout, 0.6)
}

const pieceOf = (step: Step | undefined): Piece | undefined => (step && !('rows' in step) ? step : undefined)

/** A table of work stands in the body, also where the document is nothing but the table or an annex behind its signature. */
function placeRows(rows: RowStep['rows'], state: State): void {
  if (rows.some(({ row }) => row.table.columns !== null) || state.zone === 'signature') state.zone = 'body'
  for (const row of rows) state.drafts.push({ ...row, zone: state.zone, parts: [row.text], last: row.text })
  state.draft = null
}

function placePiece(piece: Piece, next: Piece | undefined, state: State, source: string): void {
  const { draft, layout, series } = state
  const line = piece.text
  const previous = draft?.last ?? null
  const marker =
    piece.start < state.mottoAt
      ? null
      : acceptMarker(readMarker(line), {
          line,
          previous,
          previousMarker: draft?.marker ?? null,
          above: draft?.parts[0] ?? '',
          series,
          layout,
        })
  const above = draft?.parts.slice(-LINES_ABOVE).join(' ') ?? null
  state.isAddressing = /^Kính gửi|ĐIỆN\s*:$/u.test(line) || (state.isAddressing && line.length <= LONGEST_ADDRESS_LINE)
  const { isAddressing } = state
  const zone =
    piece.start < state.mottoAt
      ? 'letterhead'
      : nextZone({
          zone: state.zone,
          line,
          marker,
          previous,
          above,
          isAddressing,
          startsAnew: startsAnew(piece, previous, layout),
          rightColumn: piece.rightColumn,
        })
  const goesOn = draft !== null && zone === state.zone && marker === null && continues(zone, draft, piece, next, layout)
  state.zone = zone
  if (goesOn) {
    extend(draft, piece)
    return
  }
  const kept = zone === 'letterhead' || zone === 'title' || zone === 'signature' ? null : marker
  if (kept) noteMarker(kept, series)
  state.draft = open(piece, zone, kept, source)
  state.drafts.push(state.draft)
}

function continues(zone: Zone, draft: Draft, piece: Piece, next: Piece | undefined, layout: PageLayout): boolean {
  const line = piece.text
  switch (zone) {
    case 'letterhead':
    case 'signature':
      return false
    case 'title':
      return readKindLine(draft.last) === null
    case 'recipients':
      return startsLower(line) && draft.marker !== null
    default:
      return continuesParagraph({
        previous: draft.last,
        previousMarker: draft.marker,
        above: draft.parts[0] ?? '',
        line,
        apart: piece.afterBlank && !layout.doubleSpaced,
        next: next ? { text: next.text, marked: readMarker(next.text) !== null } : null,
        layout,
      })
  }
}

function open(piece: Piece, zone: Zone, marker: Marker | null, source: string): Draft {
  const skipped = marker ? sourceLength(source, piece, marker.length) : 0
  const text = marker ? piece.text.slice(marker.length) : piece.text
  return {
    zone,
    marker,
    parts: [text],
    last: piece.text,
    segments: [{ start: piece.start + skipped, end: piece.end, line: piece.line }],
    opensAt: piece.opensAt,
    row: null,
  }
}

function extend(draft: Draft, piece: Piece): void {
  draft.parts.push(piece.text)
  draft.last = piece.text
  draft.segments.push({ start: piece.start, end: piece.end, line: piece.line })
}
