import type { PageWord } from './page-lines.ts'
import { toLines } from './page-lines.ts'
import { findTables, type PageCell, type PageTable, type Ruling } from './page-tables.ts'
import { printTable } from './print-table.ts'

export type SourcePage = { words: readonly PageWord[]; rulings: readonly Ruling[] }
type Table = Pick<PageTable, 'columns' | 'rows'>
type Block = ({ line: string } | { table: Table }) & { opensPage?: true }

const PAGE_NUMBER = /^\s*(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?\s*$/u
const SAME_COLUMN = 6
const MOST_HEAD_ROWS = 3

/** Printed pages as one plain text: a form feed opens each page, a table that runs over pages is one table. */
export function createPagePrinter() {
  const blocks: Block[] = []
  let pages = 0
  return {
    add(page: SourcePage): void {
      const placed = toBlocks(page)
      const first = placed.findIndex((block) => !isPageNumber(block))
      const block = placed[first]
      const isContinued = block !== undefined && 'table' in block && continueTable(blocks, block.table)
      const own = isContinued ? placed.slice(first + 1) : placed
      blocks.push(...own.map((next, index): Block => (index === 0 && pages > 0 ? { ...next, opensPage: true } : next)))
      pages += 1
    },
    print: (): string => blocks.map(printBlock).join('\n').normalize('NFC'),
  }
}

/** From the top of the page down. */
function toBlocks({ words, rulings }: SourcePage): Block[] {
  const { tables, rest } = findTables(words, rulings)
  const placed: { y: number; block: Block }[] = [
    ...toLines(rest).map(({ text, y, isApart }) => ({ y, block: { line: isApart ? `\n${text}` : text } })),
    ...tables.map((table) => ({ y: table.top, block: { table } })),
  ]
  return placed.sort((one, other) => other.y - one.y).map(({ block }) => block)
}

function printBlock(block: Block): string {
  const text = 'line' in block ? block.line : printTable({ rows: block.table.rows, headRows: 0 })
  return block.opensPage ? `\f${text}` : text
}

const isPageNumber = (block: Block): boolean => 'line' in block && PAGE_NUMBER.test(block.line)

/** Joins a table at the head of a page to the one that ended the page before. Answers whether there was such a table. */
function continueTable(blocks: readonly Block[], next: Table): boolean {
  const last = blocks.findLast((block) => !isPageNumber(block))
  if (!last || !('table' in last) || !hasSameColumns(last.table, next)) return false
  const { rows } = last.table
  const [first, ...others] = next.rows.slice(repeatedHead(rows, next.rows))
  const above = rows.at(-1)
  // A row that the page break cut in two goes on without a number.
  if (first && above && rows.length > 1 && first[0]?.text === '' && first.length === above.length)
    for (const [column, cell] of above.entries()) cell.text = `${cell.text} ${first[column]?.text ?? ''}`.trim()
  else if (first) rows.push(first)
  rows.push(...others)
  return true
}

/** How many rows of the head stand again at the top of the new page. */
function repeatedHead(rows: Table['rows'], next: Table['rows']): number {
  let same = 0
  while (same < MOST_HEAD_ROWS && same < next.length && textOf(next[same]) === textOf(rows[same])) same += 1
  return same
}

const textOf = (row: readonly PageCell[] | undefined): string => (row ?? []).map(({ text }) => text).join('|')

const hasSameColumns = (one: Table, other: Table): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every((x, index) => Math.abs(x - (other.columns[index] ?? 0)) <= SAME_COLUMN)
