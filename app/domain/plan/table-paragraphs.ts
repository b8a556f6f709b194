import { isMotto, opensRecipients, opensSignature } from './document-phrases.ts'
import { findTables, type SourceTable } from './find-tables.ts'
import { type Piece, piecesOf } from './page-columns.ts'
import type { Paragraph, Segment } from './paragraphs.ts'
import type { SourceRange, TableColumn } from './plan-reading.ts'
import { readableText, type SourceLine, sourceLength } from './source-lines.ts'
import type { Row } from './table-cells.ts'
import { type RowCells, readRows, type TableRow } from './table-rows.ts'

/** A row in its table. Rows of one table share the same `table`. */
export type PlacedRow = {
  table: { columns: TableColumn[] | null }
  kind: TableRow['kind']
  /** Place in the table, `17` or `II.3`; empty for heads. */
  label: string
  ordinal: string
  cells: RowCells
  written: string[]
  /** The whole row in the source. */
  span: SourceRange
}
type RowParagraph = Omit<Paragraph, 'zone' | 'row'> & { row: PlacedRow }
/** What is read next: a line (or a column of it), or a whole table. */
export type Step = Piece | RowStep
export type RowStep = { rows: RowParagraph[] }

/** Letterhead and signature are often drawn as tables without lines; they have few rows. */
const MOST_LAYOUT_ROWS = 12

export function placeTables(written: readonly SourceLine[], source: string): Step[] {
  const steps: Step[] = []
  let at = 0
  const addLines = (until: number): void => {
    for (const line of written.slice(at, until)) steps.push(...piecesOf(line, source))
  }
  for (const { table, from, next } of findTables(written, source)) {
    addLines(from)
    if (isLayout(table)) for (const row of table.rows) steps.push(...piecesOfRow(row, source))
    else steps.push({ rows: toParagraphs(table, source) })
    at = next
  }
  addLines(written.length)
  return steps
}

const isLayout = ({ columns, rows }: SourceTable): boolean =>
  columns === null &&
  rows.length <= MOST_LAYOUT_ROWS &&
  rows.some(({ cells }) => cells.some(({ paragraphs }) => paragraphs.some(standsBesideOthers)))

const standsBesideOthers = (text: string): boolean =>
  isMotto(text) || opensRecipients(text) || opensSignature(text) || /^Số\s*:.*\/\s*\p{Lu}/u.test(text)

/** Each paragraph of each cell as a line of its own, in its column. */
function piecesOfRow({ cells, start }: Row, source: string): Piece[] {
  const pieces: Piece[] = []
  cells.forEach(({ segments }, column) => {
    for (const { start: from, end, line } of segments.flatMap((segment) => splitAtBreaks(segment, source))) {
      const piece = { text: readableText(source.slice(from, end)), start: from, end, line }
      const opensAt = pieces.length === 0 ? start : from
      if (piece.text !== '') pieces.push({ ...piece, opensAt, afterBlank: false, rightColumn: column > 0 })
    }
  })
  return pieces
}

function splitAtBreaks(segment: Segment, source: string): Segment[] {
  const parts: Segment[] = []
  let from = segment.start
  for (const match of source.slice(segment.start, segment.end).matchAll(/<br\s*\/?>|$/giu)) {
    const raw = source.slice(from, segment.start + match.index)
    const start = from + raw.length - raw.trimStart().length
    parts.push({ start, end: start + raw.trim().length, line: segment.line })
    from = segment.start + match.index + match[0].length
  }
  return parts
}

function toParagraphs({ columns, ...rest }: SourceTable, source: string): RowParagraph[] {
  const table = { columns }
  const rows: TableRow[] = columns
    ? readRows({ columns, ...rest })
    : rest.rows.map((row) => ({ row, cells: {}, kind: 'head' }))
  return rows.map((row) => toParagraph(row, table, source))
}

function toParagraph(read: TableRow, table: PlacedRow['table'], source: string): RowParagraph {
  const { row, cells, kind } = read
  const span = { start: row.start, end: row.end, startLine: row.startLine, endLine: row.endLine }
  const written = row.cells.map(({ text }) => text)
  const place = { table, kind, cells, written, span }
  const own = cells.task
  if (read.kind === 'head' || !own) {
    const filled = row.cells.flatMap(({ segments }) => segments)
    const whole = filled.length > 0 ? filled : [{ start: row.start, end: row.end, line: row.startLine }]
    const text = written.filter((cell) => cell !== '').join(' | ')
    return { marker: null, text, segments: whole, opensAt: row.start, row: { ...place, label: '', ordinal: '' } }
  }
  const { marker, label, ordinal } = read
  const [first, ...others] = own.segments
  const skipped = marker && first ? sourceLength(source, first, marker.length) : 0
  const segments = first ? [{ ...first, start: first.start + skipped }, ...others] : []
  const text = own.text.slice(marker?.length ?? 0)
  return { marker, text, segments, opensAt: row.start, row: { ...place, label, ordinal } }
}
