export type SourceCell = { text: string; columns: number; rows: number }
export type SourceTable = { rows: readonly (readonly SourceCell[])[]; headRows: number }

const MOST_COLUMNS = 60
const MOST_HEAD_ROWS = 3
/** A letterhead or the foot of a document, set as a table without lines (ND 30/2020, appendix I). */
const LAYOUT_WORDS =
  /CỘNG H[ÒO][AÀ]? XÃ HỘI|Độc lập\s*[-–]\s*Tự do|^\s*(?:\*\s*)?Nơi nhận\s*:?|^\s*(?:T\/?M|K\/?T|T\/?L|TUQ|Q)\.\s/mu
const LAYOUT_COLUMNS = 3
const LAYOUT_ROWS = 6
const LEFT_WIDTH = 44
const GAP = ' '.repeat(8)

/** One text per column in every row: what spans is said again in each row and stands in the first of its columns. */
export function toGrid(rows: SourceTable['rows']): string[][] {
  const grid: string[][] = []
  const hanging: { column: number; left: number; texts: string[] }[] = []
  for (const row of rows) {
    const cells: string[] = []
    const cellsAbove = new Map(hanging.filter(({ left }) => left > 0).map((cell) => [cell.column, cell]))
    const takeAbove = () => {
      for (let above = cellsAbove.get(cells.length); above; above = cellsAbove.get(cells.length)) {
        above.left -= 1
        cells.push(...above.texts)
      }
    }
    takeAbove()
    for (const { text, columns, rows: height } of row) {
      const texts = [text, ...Array.from({ length: Math.min(columns, MOST_COLUMNS) - 1 }, () => '')]
      if (height > 1) hanging.push({ column: cells.length, left: height - 1, texts })
      cells.push(...texts)
      takeAbove()
    }
    grid.push(cells.slice(0, MOST_COLUMNS))
    if (hanging.length > MOST_COLUMNS) hanging.splice(0, hanging.length, ...hanging.filter(({ left }) => left > 0))
  }
  const width = Math.max(0, ...grid.map((cells) => cells.length))
  return grid.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')])
}

/** As plain text: a table of work as a pipe table, one that only places words on the page as the words in their places. */
export function printTable(table: SourceTable): string {
  const grid = toGrid(table.rows)
  const width = grid[0]?.length ?? 0
  if (width === 0 || grid.every((cells) => cells.every((cell) => cell === ''))) return ''
  if (width === 1) return grid.map(([cell = '']) => cell).join('\n')
  if (isLayout(grid, width)) return grid.map(printBeside).join('\n')
  return `\n${printPipes(grid, headRowsOf(table))}\n`
}

const isLayout = (grid: readonly string[][], width: number): boolean =>
  width <= LAYOUT_COLUMNS && grid.length <= LAYOUT_ROWS && LAYOUT_WORDS.test(grid.flat().join('\n'))

/** Two columns of a page line by line; a third one is the space between them. */
function printBeside(cells: readonly string[]): string {
  const [left = '', right = ''] = cells.length > 2 ? [cells[0], cells.slice(1).filter(Boolean).join('\n')] : cells
  const lefts = left.split('\n')
  const rights = right === '' ? [] : right.split('\n')
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, index) =>
    `${(lefts[index] ?? '').padEnd(rights[index] ? LEFT_WIDTH : 0)}${rights[index] ? GAP + rights[index] : ''}`.trimEnd(),
  ).join('\n')
}

/** Rows marked as the head; else as many as the first row's tallest cell, where others of it are parted below. */
function headRowsOf({ rows, headRows }: SourceTable): number {
  const [first = []] = rows
  const isParted = first.some(({ columns }) => columns > 1)
  const told = headRows > 0 ? headRows : isParted ? Math.max(1, ...first.map((cell) => cell.rows)) : 1
  return Math.max(1, Math.min(told, MOST_HEAD_ROWS, rows.length - 1))
}

const escapeCell = (cell: string): string =>
  cell
    .trim()
    .replace(/\|/gu, '\\|')
    .replace(/\s*\n\s*/gu, '<br>')

const printRow = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`

function printPipes(grid: readonly string[][], headRows: number): string {
  const [first = []] = grid
  const head = first.map((_cell, column) =>
    [...new Set(spread(grid.slice(0, headRows)).map((cells) => cells[column] ?? ''))].filter(Boolean).join(' '),
  )
  return [printRow(head), `|${'---|'.repeat(first.length)}`, ...grid.slice(headRows).map(printRow)].join('\n')
}

/** In a head of two rows, a title over several columns names each of them: "Cơ quan" over "chủ trì", "phối hợp". */
function spread(rows: readonly string[][]): string[][] {
  if (rows.length < 2) return [...rows]
  return rows.map((cells, index) =>
    index === rows.length - 1
      ? cells
      : cells.map((cell, column) => cell || (cells.slice(0, column).findLast(Boolean) ?? '')),
  )
}
