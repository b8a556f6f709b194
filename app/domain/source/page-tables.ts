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
    found.push({ box: boxOf([...touching.map(({ box: b }) => ({ x0: b.left, y0: b.bottom, x1: b.right, y1: b.top })), ruling]), rulings: joined })
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

/** Cells that no line parts are one; its words stand where its first row and column do. */
function fill({ box, xs, ys, rulings }: Grid, words: readonly PageWord[]): PageTable {
  const verticals = rulings.filter(isVertical)
  const horizontals = rulings.filter(isHorizontal)
  const isPartedAt = (x: number, y: number): boolean =>
    verticals.some((line) => Math.abs(line.x0 - x) <= TOLERANCE && covers(line.y0, line.y1, y))
  const isPartedBelow = (x: number, y: number): boolean =>
    horizontals.some((line) => Math.abs(line.y0 - y) <= TOLERANCE && covers(line.x0, line.x1, x))
  const middleX = (column: number): number => ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
  const middleY = (row: number): number => ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
  const height = ys.length - 1
  const width = xs.length - 1
  const taken = new Set<number>()
  const rows: PageCell[][] = []
  for (let row = 0; row < height; row += 1) {
    const cells: PageCell[] = []
    for (let column = 0; column < width; column += 1) {
      if (taken.has(row * width + column)) continue
      let columns = 1
      while (column + columns < width && !isPartedAt(xs[column + columns] ?? 0, middleY(row))) columns += 1
      let tall = 1
      while (row + tall < height && !isPartedBelow(middleX(column), ys[row + tall] ?? 0)) tall += 1
      for (let down = 0; down < tall; down += 1)
        for (let over = 0; over < columns; over += 1) taken.add((row + down) * width + column + over)
      const cell: Box = {
        left: xs[column] ?? 0,
        right: xs[column + columns] ?? 0,
        top: ys[row] ?? 0,
        bottom: ys[row + tall] ?? 0,
      }
      cells.push({ text: cellText(words.filter((word) => isInside(word, cell))), columns, rows: tall })
    }
    rows.push(cells)
  }
  return { top: box.top, bottom: box.bottom, columns: xs, rows }
}

const covers = (from: number, to: number, at: number): boolean =>
  Math.min(from, to) - TOLERANCE <= at && at <= Math.max(from, to) + TOLERANCE

/** The lines of a cell are broken by its width: only what opens an item of its own begins a paragraph. */
function cellText(words: readonly PageWord[]): string {
  return toLines(words)
    .map(({ text }) => text.trim().replace(/\s+/gu, ' '))
    .reduce((text, line) => (text === '' ? line : `${text}${BULLET.test(line) ? '\n' : ' '}${line}`), '')
}
