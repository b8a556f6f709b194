import { opensClosing, opensRecipients } from './document-phrases.ts'
import { spacedTableAt } from './find-spaced-table.ts'
import { readMarker } from './line-markers.ts'
import { isAllCaps } from './page-layout.ts'
import type { TableColumn } from './plan-reading.ts'
import type { SourceLine } from './source-lines.ts'
import { type Cell, joinCells, type Row, splitAtPipes, splitAtTabs } from './table-cells.ts'
import { readColumns, withSecondHead } from './table-columns.ts'

/** Rows that stand together. `columns` is null where the head names no work: such a table only informs. */
export type SourceTable = { columns: TableColumn[] | null; headRows: number; rows: Row[] }
/** `from` and `next` are places in the list of lines. */
export type FoundTable = { table: SourceTable; from: number; next: number }

type Found = Omit<FoundTable, 'from'>

const RULE_ROW = /^[|:\s+-]*-{2,}[|:\s+-]*$/
/** A head whose names are broken over lines is put together from this many at most. */
const HEAD_LINES = 4
/** Lines of one row broken at the ends of its cells. */
const ROW_LINES = 60
const FEWEST_PLAIN_ROWS = 3

/** Tables drawn with pipes or set with tabs; `lines` are those with words on them, page furniture left out. */
export function findTables(lines: readonly SourceLine[], source: string): FoundTable[] {
  const tables: FoundTable[] = []
  let at = 0
  while (at < lines.length) {
    const found = pipeTableAt(lines, at, source) ?? tabTableAt(lines, at, source) ?? spacedTableAt(lines, at, source)
    if (found) tables.push({ ...found, from: at })
    at = found?.next ?? at + 1
  }
  return tables
}

function pipeTableAt(lines: readonly SourceLine[], at: number, source: string): Found | null {
  const rows: Row[] = []
  let next = at
  for (let line = lines[next]; line && isPipeLine(line); line = lines[next]) {
    if (!RULE_ROW.test(line.text)) rows.push(toRow(splitAtPipes(source, line), line))
    next += 1
  }
  const isDrawn = rows.length > 1 || (rows.length === 1 && next - at > 1)
  if (!isDrawn || rows.every((row) => row.cells.length < 2)) return null
  return { table: withHead(rows), next }
}

const isPipeLine = ({ text }: SourceLine): boolean => text.startsWith('|') || text.split('|', 4).length > 2

function withHead(rows: Row[]): SourceTable {
  const columns = readColumns(rows[0]?.cells ?? [])
  const second = columns && rows[1] ? withSecondHead(columns, rows[1].cells) : null
  return { columns: second ?? columns, headRows: second ? 2 : 1, rows }
}

function tabTableAt(lines: readonly SourceLine[], at: number, source: string): Found | null {
  if (!hasTabs(lines[at], source)) return null
  const head = tabHeadAt(lines, at, source)
  if (!head) return plainTabTableAt(lines, at, source)
  const rows = [head.row]
  let next = head.next
  for (let line = lines[next]; line; line = lines[next]) {
    const row = rows.at(-1) as Row
    const cells = splitAtTabs(source, line)
    const isRest = rows.length > 1 && goesOnWithRow(row, line, cells, head.columns.length)
    if (isRest) extendRow(row, cells, line)
    else if (cells.length > 1 || headsRows(line, lines[next + 1], source)) rows.push(toRow(cells, line))
    else break
    next += 1
  }
  const second = rows[1] ? withSecondHead(head.columns, rows[1].cells) : null
  return { table: { columns: second ?? head.columns, headRows: second ? 2 : 1, rows }, next }
}

/** Names of columns are often broken in their cells: the head is what the fewest lines give, up to the first row. */
function tabHeadAt(
  lines: readonly SourceLine[],
  at: number,
  source: string,
): { row: Row; columns: TableColumn[]; next: number } | null {
  const first = lines[at] as SourceLine
  const row = toRow(splitAtTabs(source, first), first)
  for (let next = at + 1; next <= at + HEAD_LINES; next += 1) {
    const columns = readColumns(row.cells)
    const line = lines[next]
    const isWhole = line === undefined || startsRow(splitAtTabs(source, line))
    if (columns && isWhole) return { row, columns, next }
    if (!line) return null
    extendRow(row, splitAtTabs(source, line), line)
  }
  return null
}

/** A row has all its cells, and the next begins with its number or where the first column is left empty. */
function goesOnWithRow(row: Row, line: SourceLine, cells: readonly Cell[], columns: number): boolean {
  if (startsRow(cells) || row.endLine - row.startLine > ROW_LINES) return false
  if (row.cells.length + cells.length - 1 <= columns && row.cells.length < columns) return true
  return cells.length === 1 && !line.afterBlank && !endsTable(line)
}

const startsRow = (cells: readonly Cell[]): boolean =>
  cells.length > 1 && /^(?:(?:[IVX]+|\d{1,3}(?:\.\d{1,3})*|[A-Ha-hđ])[.)]?|[-+•])?$/u.test(cells[0]?.text ?? '')

const endsTable = ({ text }: SourceLine): boolean =>
  opensClosing(text) || opensRecipients(text) || (readMarker(text)?.kind ?? 'bullet') !== 'bullet' || isAllCaps(text)

/** "I. NHÓM NHIỆM VỤ …" set across the table, with rows under it. */
const headsRows = (line: SourceLine, next: SourceLine | undefined, source: string): boolean =>
  hasTabs(next, source) && (isAllCaps(line.text) || readMarker(line.text) !== null)

/** Three rows of the same number of cells are a table of something, even if no head says of what. */
function plainTabTableAt(lines: readonly SourceLine[], at: number, source: string): Found | null {
  const rows: Row[] = []
  let next = at
  for (let line = lines[next]; line && hasTabs(line, source); line = lines[next]) {
    const cells = splitAtTabs(source, line)
    if (cells.length < 3 || cells.length !== (rows[0]?.cells.length ?? cells.length)) break
    rows.push(toRow(cells, line))
    next += 1
  }
  return rows.length >= FEWEST_PLAIN_ROWS ? { table: { columns: null, headRows: 1, rows }, next } : null
}

const hasTabs = (line: SourceLine | undefined, source: string): boolean =>
  line !== undefined && source.slice(line.contentStart, line.contentEnd).includes('\t')

const toRow = (cells: Cell[], line: SourceLine): Row => ({
  cells,
  start: line.start,
  end: line.end,
  startLine: line.number,
  endLine: line.number,
})

function extendRow(row: Row, [first, ...rest]: readonly Cell[], line: SourceLine): void {
  const last = row.cells.pop()
  if (last) row.cells.push(joinCells(last, first))
  row.cells.push(...rest)
  row.end = line.end
  row.endLine = line.number
}
