import type { FoundTable } from './find-tables.ts'
import { readMarker } from './line-markers.ts'
import { isAllCaps } from './page-layout.ts'
import type { SourceLine } from './source-lines.ts'
import { type Cell, joinCells, type Row, readCell } from './table-cells.ts'
import { readColumns } from './table-columns.ts'

type Placed = { cell: Cell; from: number }

const GAP = /\t+| {2,}/gu
const ORDINAL = /^(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,2})?|[A-HĐ])[.)]?$/u
/** A printed line is no wider; beyond it there are no columns to look for. */
const WIDEST_LINE = 400
/** How far to the left of its column a word may begin. */
const SLACK = 2
const FEWEST_COLUMNS = 3
const HEAD_LINES = 4

/**
 * A table of a printed page, set in columns by runs of spaces. Only with a head that names work and a column of numbers
 * is it taken for one: without them two columns of a letterhead look the same.
 */
export function spacedTableAt(
  lines: readonly SourceLine[],
  at: number,
  source: string,
): Omit<FoundTable, 'from'> | null {
  const head = headAt(lines, at, source)
  if (!head) return null
  const rows: Row[] = [head.row]
  let next = head.next
  for (let line = lines[next]; line; line = lines[next]) {
    const placed = piecesOf(line, source)
    const isNew = ORDINAL.test(placed[0]?.cell.text ?? '') && (placed[0]?.from ?? 0) < (head.starts[1] ?? 0) - SLACK
    if (!isNew && endsTable(line, placed, head.starts)) break
    if (isNew) rows.push(emptyRow(line, head.starts.length))
    addPieces(rows.at(-1) as Row, placed, head.starts, line)
    next += 1
  }
  return rows.length > 1 ? { table: { columns: head.columns, headRows: 1, rows }, next } : null
}

function headAt(lines: readonly SourceLine[], at: number, source: string) {
  const first = lines[at] as SourceLine
  if (first.end - first.start > WIDEST_LINE || !/^(?:STT|TT|Số TT)(?![\p{L}\d])/iu.test(first.text)) return null
  const starts = piecesOf(first, source).map(({ from }) => from)
  if (starts.length < FEWEST_COLUMNS) return null
  const row = emptyRow(first, starts.length)
  let next = at
  for (let line = lines[next]; line && next < at + HEAD_LINES; line = lines[next]) {
    const placed = piecesOf(line, source)
    if (next > at && ORDINAL.test(placed[0]?.cell.text ?? '')) break
    addPieces(row, placed, starts, line)
    next += 1
  }
  const columns = readColumns(row.cells)
  return columns?.[0]?.role === 'ordinal' ? { columns, row, starts, next } : null
}

/** The words of a line that stand together, with the column of the page on which they begin. */
function piecesOf(line: SourceLine, source: string): Placed[] {
  const raw = source.slice(line.start, Math.min(line.end, line.start + WIDEST_LINE))
  const pieces: Placed[] = []
  let from = 0
  for (const match of [...raw.matchAll(GAP), { index: raw.length, 0: '' }]) {
    if (raw.slice(from, match.index).trim() !== '') {
      const cell = readCell(source, { start: line.start + from, end: line.start + match.index, line: line.number })
      pieces.push({ cell, from: (cell.segments[0]?.start ?? 0) - line.start })
    }
    from = match.index + match[0].length
  }
  return pieces
}

function addPieces(row: Row, placed: readonly Placed[], starts: readonly number[], line: SourceLine): void {
  for (const { cell, from } of placed) {
    const column = Math.max(
      0,
      starts.findLastIndex((start) => start - SLACK <= from),
    )
    row.cells[column] = joinCells(row.cells[column] as Cell, cell)
  }
  row.end = line.end
  row.endLine = line.number
}

/** One run of words that begins at the margin, or that no column would hold. */
function endsTable(
  { text, afterPageBreak }: SourceLine,
  placed: readonly Placed[],
  starts: readonly number[],
): boolean {
  const [only, ...others] = placed
  if (!only || others.length > 0 || afterPageBreak) return false
  const isAtMargin = only.from < (starts[1] ?? 0) - SLACK
  return isAtMargin || isAllCaps(text) || (readMarker(text)?.kind ?? 'bullet') !== 'bullet'
}

const emptyRow = (line: SourceLine, columns: number): Row => ({
  cells: Array.from({ length: columns }, () => ({ text: '', paragraphs: [], segments: [] })),
  start: line.start,
  end: line.end,
  startLine: line.number,
  endLine: line.number,
})
