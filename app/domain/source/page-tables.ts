import { type PageWord, toLines } from './page-lines.ts'

/** A drawn line of a page, horizontal or vertical. */
export type Ruling = { x0: number; y0: number; x1: number; y1: number }
export type PageTable = { top: number; bottom: number; columns: readonly number[]; rows: PageCell[][] }
export type PageCell = { text: string; columns: number; rows: number }
type Box = { left: number; right: number; bottom: number; top: number }

/** Two lines closer than this are one: borders are drawn cell by cell, and doubly. */
const TOLERANCE = 3
const MOST_RULINGS = 6_000
const MOST_COLUMNS = 24
const MOST_ROWS = 400
const BULLET = /^(?:[-–+•]|\d{1,2}[.)]|[a-zđ]\))\s/u

const isHorizontal = ({ y0, y1 }: Ruling): boolean => Math.abs(y1 - y0) <= TOLERANCE
const isVertical = ({ x0, x1 }: Ruling): boolean => Math.abs(x1 - x0) <= TOLERANCE

/**
 * The ruled tables of a page with the words of their cells, and the words that stand in none. A frame of one column, a
 * line under a title and drawings with more lines than any table are no tables.
 */
export function findTables(
  words: readonly PageWord[],
  rulings: readonly Ruling[],
): { tables: PageTable[]; rest: PageWord[] } {
  if (rulings.length > MOST_RULINGS) return { tables: [], rest: [...words] }
  const grids = clusters(rulings.filter((ruling) => isHorizontal(ruling) || isVertical(ruling))).flatMap(toGrid)
  let rest = [...words]
  const tables = grids.map((grid) => {
    const inside = rest.filter((word) => isInside(word, grid.box))
    rest = rest.filter((word) => !isInside(word, grid.box))
    return fill(grid, inside)
  })
  return { tables, rest }
}

const isInside = ({ x, y, width, size }: PageWord, { left, right, bottom, top }: Box): boolean => {
  const middle = { x: x + width / 2, y: y + size * 0.3 }
  return middle.x >= left && middle.x <= right && middle.y >= bottom && middle.y <= top
}

/** Lines that touch each other, directly or through others. */
function clusters(rulings: readonly Ruling[]): Ruling[][] {
  const found: { box: Box; rulings: Ruling[] }[] = []
  for (const ruling of rulings) {
    const box = boxOf([ruling])
    const touching = found.filter((group) => touches(group.box, box))
    for (const group of touching) found.splice(found.indexOf(group), 1)
    const joined = [...touching.flatMap((group) => group.rulings), ruling]
    found.push({
      box: boxOf([...touching.map(({ box: b }) => ({ x0: b.left, y0: b.bottom, x1: b.right, y1: b.top })), ruling]),
      rulings: joined,
    })
  }
  return found.map((group) => group.rulings)
}

const touches = (one: Box, other: Box): boolean =>
  one.left <= other.right + TOLERANCE &&
  other.left <= one.right + TOLERANCE &&
  one.bottom <= other.top + TOLERANCE &&
  other.bottom <= one.top + TOLERANCE

const boxOf = (rulings: readonly Ruling[]): Box => ({
  left: Math.min(...rulings.map(({ x0, x1 }) => Math.min(x0, x1))),
  right: Math.max(...rulings.map(({ x0, x1 }) => Math.max(x0, x1))),
  bottom: Math.min(...rulings.map(({ y0, y1 }) => Math.min(y0, y1))),
  top: Math.max(...rulings.map(({ y0, y1 }) => Math.max(y0, y1))),
})

type Grid = { box: Box; xs: number[]; ys: number[]; rulings: readonly Ruling[] }

function toGrid(rulings: readonly Ruling[]): Grid[] {
  const xs = distinct(rulings.filter(isVertical).map(({ x0 }) => x0))
  const ys = distinct(rulings.filter(isHorizontal).map(({ y0 }) => y0)).reverse()
  const isTable = xs.length >= 3 && ys.length >= 3 && xs.length <= MOST_COLUMNS && ys.length <= MOST_ROWS
  return isTable ? [{ box: boxOf(rulings), xs, ys, rulings }] : []
}

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > TOLERANCE)
}

type Span = { row: number; column: number; rows: number; columns: number }

/** Cells that no line parts are one; its words stand where its first row and column do. */
function fill(grid: Grid, words: readonly PageWord[]): PageTable {
  const { box, xs, ys } = grid
  const rows: PageCell[][] = Array.from({ length: ys.length - 1 }, () => [])
  for (const span of spansOf(grid)) {
    const cell: Box = {
      left: xs[span.column] ?? 0,
      right: xs[span.column + span.columns] ?? 0,
      top: ys[span.row] ?? 0,
      bottom: ys[span.row + span.rows] ?? 0,
    }
    const text = cellText(words.filter((word) => isInside(word, cell)))
    rows[span.row]?.push({ text, columns: span.columns, rows: span.rows })
  }
  return { top: box.top, bottom: box.bottom, columns: xs, rows }
}

/** Row by row, from left to right; what a cell above or before has taken is not a cell again. */
function spansOf({ xs, ys, rulings }: Grid): Span[] {
  const verticals = rulings.filter(isVertical)
  const horizontals = rulings.filter(isHorizontal)
  const middle = (places: readonly number[], at: number): number => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2
  const isParted = {
    right: (column: number, row: number): boolean =>
      verticals.some(({ x0, y0, y1 }) => isAt(x0, xs[column]) && covers(y0, y1, middle(ys, row))),
    below: (column: number, row: number): boolean =>
      horizontals.some(({ x0, x1, y0 }) => isAt(y0, ys[row]) && covers(x0, x1, middle(xs, column))),
  }
  const width = xs.length - 1
  const height = ys.length - 1
  const taken = new Set<number>()
  const spans: Span[] = []
  for (let at = 0; at < width * height; at += 1) {
    if (taken.has(at)) continue
    const span: Span = { row: Math.floor(at / width), column: at % width, rows: 1, columns: 1 }
    while (span.column + span.columns < width && !isParted.right(span.column + span.columns, span.row))
      span.columns += 1
    while (span.row + span.rows < height && !isParted.below(span.column, span.row + span.rows)) span.rows += 1
    for (let cell = 0; cell < span.rows * span.columns; cell += 1)
      taken.add((span.row + Math.floor(cell / span.columns)) * width + span.column + (cell % span.columns))
    spans.push(span)
  }
  return spans
}

const isAt = (place: number, wanted: number | undefined): boolean => Math.abs(place - (wanted ?? Infinity)) <= TOLERANCE

const covers = (from: number, to: number, at: number): boolean =>
  Math.min(from, to) - TOLERANCE <= at && at <= Math.max(from, to) + TOLERANCE

/** The lines of a cell are broken by its width: only what opens an item of its own begins a paragraph. */
function cellText(words: readonly PageWord[]): string {
  return toLines(words)
    .map(({ text }) => text.trim().replace(/\s+/gu, ' '))
    .reduce((text, line) => (text === '' ? line : `${text}${BULLET.test(line) ? '\n' : ' '}${line}`), '')
}
