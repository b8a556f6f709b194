import { getResolvedPDFJS } from 'unpdf'
import type { Ruling } from '#domain/source/page-tables.ts'

type Matrix = readonly [number, number, number, number, number, number]
type Point = { x: number; y: number }
type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] }

/** A drawn bar thinner than this many points is a line; a wider one is a ground of colour. */
const THIN = 2.5
/** A line shorter than this is part of a letter or a sign. */
const SHORTEST = 6
const MOST = 10_000
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** How pdf.js writes a path: a sign and its points. */
const POINTS_OF_SIGN = [1, 1, 3, 2, 0] as const
const CLOSE = 4

/** The horizontal and vertical lines that a page draws, which are the borders of its tables. */
export async function readRulings({ fnArray, argsArray }: Operators): Promise<Ruling[]> {
  const { OPS } = await getResolvedPDFJS()
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke])
  const rulings: Ruling[] = []
  const saved: Matrix[] = []
  let matrix = IDENTITY
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index]
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY
    else if (operator === OPS.transform) matrix = multiply(matrix, given)
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      matrix = multiply(matrix, Array.isArray(given) ? given[0] : undefined)
    } else if (operator === OPS.constructPath && Array.isArray(given)) {
      const [paint, [data] = []] = given as [number, ArrayLike<number>[]]
      if (paint !== OPS.endPath && data) rulings.push(...linesOf(data, matrix, strokes.has(paint)))
    }
    if (rulings.length > MOST) return rulings
  }
  return rulings
}

const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) && (value as ArrayLike<unknown>).length === 6

function multiply(outer: Matrix, inner: unknown): Matrix {
  if (!isMatrix(inner)) return outer
  const [a, b, c, d, e, f] = outer
  const [ia, ib, ic, id, ie, jf] = inner
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f]
}

/** A filled shape is a line when it is thin; an outline is one for each side. */
function linesOf(data: ArrayLike<number>, matrix: Matrix, isStroked: boolean): Ruling[] {
  return subpaths(data, matrix).flatMap((points) => {
    const xs = points.map(({ x }) => x)
    const ys = points.map(({ y }) => y)
    const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
    const bar = isStroked ? undefined : toBar(box)
    if (bar || !isStroked) return bar ? [bar] : []
    return points.slice(1).flatMap((point, index) => {
      const from = points[index] ?? point
      return toBar({ x0: from.x, y0: from.y, x1: point.x, y1: point.y }) ?? []
    })
  })
}

/** The middle line of a thin bar. */
function toBar({ x0, y0, x1, y1 }: Ruling): Ruling | undefined {
  const width = Math.abs(x1 - x0)
  const height = Math.abs(y1 - y0)
  if (Math.max(width, height) < SHORTEST || Math.min(width, height) > THIN) return undefined
  if (width > height) return { x0: Math.min(x0, x1), x1: Math.max(x0, x1), y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 }
  return { y0: Math.min(y0, y1), y1: Math.max(y0, y1), x0: (x0 + x1) / 2, x1: (x0 + x1) / 2 }
}

function subpaths(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const paths: Point[][] = []
  let path: Point[] = []
  for (let at = 0; at < data.length; ) {
    const sign = data[at] ?? CLOSE
    at += 1
    if (sign === 0) {
      path = []
      paths.push(path)
    }
    if (sign === CLOSE && path[0]) path.push(path[0])
    for (let point = 0; point < (POINTS_OF_SIGN[sign] ?? 0); point += 1) {
      const x = data[at] ?? 0
      const y = data[at + 1] ?? 0
      path.push({ x: a * x + c * y + e, y: b * x + d * y + f })
      at += 2
    }
  }
  return paths.filter(({ length }) => length > 1)
}
