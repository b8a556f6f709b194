import { toLines } from './page-lines.ts'
import type { PageWord } from './page-lines.ts'
import { findTables, type PageCell, type PageTable, type Ruling } from './page-tables.ts'
import { printTable } from './print-table.ts'

export type SourcePage = { words: readonly PageWord[]; rulings: readonly Ruling[] }
type Block = { line: string } | { table: Pick<PageTable, 'columns' | 'rows'> }

const PAGE_NUMBER = /^\s*(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?\s*$/u
const SAME_COLUMN = 6

/** Printed pages as one plain text: a form feed opens each page, a table that runs over pages is one table. */
export function createPagePrinter() {
  const blocks: Block[] = []
  let pages = 0
  return {
    add(page: SourcePage): void {
      const { tables, rest } = findTables(page.words, page.rulings)
      const lines = toLines(rest)
      const placed = [
        ...lines.map(({ text, y, isApart }) => ({ y, block: { line: isApart ? `\n${text}` : text } })),
        ...tables.map((table) => ({ y: table.top, block: { table } })),
      ].sort((one, other) => other.y - one.y)
      const first = placed.find(({ block }) => 'table' in block || !PAGE_NUMBER.test(block.line))
      const isContinued = first !== undefined && 'table' in first.block && continueTable(blocks, first.block.table)
      const own = isContinued ? placed.filter((entry) => entry !== first) : placed
      if (pages > 0 && own.length > 0) blocks.push({ line: '\f' })
      blocks.push(...own.map(({ block }) => block))
      pages += 1
    },
    print: (): string =>
      blocks
        .map((block) => ('line' in block ? block.line : printTable({ rows: block.table.rows, headRows: 0 })))
        .join('\n')
        .replace(/\f\n/gu, '\f')
        .normalize('NFC'),
  }
}

/** Joins a table at the head of a page to the one that ended the page before. Answers whether there was such a table. */
function continueTable(blocks: Block[], next: Pick<PageTable, 'columns' | 'rows'>): boolean {
  const last = blocks.findLast((block) => 'table' in block || !PAGE_NUMBER.test(block.line))
  if (!last || !('table' in last) || !hasSameColumns(last.table, next)) return false
  const { rows } = last.table
  const head = rows[0] ?? []
  const isHeadAgain = textOf(next.rows[0]) === textOf(head)
  const [first = [], ...others] = isHeadAgain ? next.rows.slice(1) : next.rows
  const above = rows.at(-1)
  // A row that the page break cut in two goes on without a number.
  if (rows.length > 1 && above && first[0]?.text === '' && first.length === above.length)
    for (const [column, cell] of above.entries()) cell.text = `${cell.text} ${first[column]?.text ?? ''}`.trim()
  else if (first.length > 0) rows.push(first)
  rows.push(...others)
  return true
}

const textOf = (row: readonly PageCell[] | undefined): string => (row ?? []).map(({ text }) => text).join('|')

const hasSameColumns = (one: Pick<PageTable, 'columns'>, other: Pick<PageTable, 'columns'>): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every((x, index) => Math.abs(x - (other.columns[index] ?? 0)) <= SAME_COLUMN)
