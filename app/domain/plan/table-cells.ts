import type { Segment } from './paragraphs.ts'
import { readableText, type SourceLine } from './source-lines.ts'

/** One cell: what is read in it and where it stands, without the surrounding space. */
export type Cell = {
  text: string
  /** Paragraphs of the cell, of which a list of agencies may have one each. */
  paragraphs: string[]
  segments: Segment[]
}
/** A row over the lines it takes; `start` and `end` cover the whole of them. */
export type Row = { cells: Cell[]; start: number; end: number; startLine: number; endLine: number }

const PARAGRAPH_BREAK = /<br\s*\/?>/giu

/** `| a | b |`: a pipe after a backslash belongs to its cell; the outer pipes may be missing. */
export function splitAtPipes(source: string, line: SourceLine): Cell[] {
  const bounds: [number, number][] = []
  let from = source[line.contentStart] === '|' ? line.contentStart + 1 : line.contentStart
  for (let at = from; at < line.contentEnd; at += 1) {
    if (source[at] !== '|' || source[at - 1] === '\\') continue
    bounds.push([from, at])
    from = at + 1
  }
  if (source.slice(from, line.contentEnd).trim() !== '') bounds.push([from, line.contentEnd])
  return bounds.map(([start, end]) => readCell(source, { start, end, line: line.number }))
}

/** A tab before the first word is an empty first cell, so the line is taken whole. */
export function splitAtTabs(source: string, line: SourceLine): Cell[] {
  const cells: Cell[] = []
  let from = line.start
  for (let at = from; at <= line.end; at += 1) {
    if (at < line.end && source[at] !== '\t') continue
    cells.push(readCell(source, { start: from, end: at, line: line.number }))
    from = at + 1
  }
  return cells
}

export function readCell(source: string, { start, end, line }: Segment): Cell {
  const raw = source.slice(start, end)
  const paragraphs = raw
    .replaceAll('\\|', '|')
    .split(PARAGRAPH_BREAK)
    .map(readableText)
    .filter((text) => text !== '')
  const lead = raw.length - raw.trimStart().length
  const first = paragraphs.length === 0 ? start : start + lead
  return {
    text: paragraphs.join(' '),
    paragraphs,
    segments: [{ start: first, end: paragraphs.length === 0 ? first : first + raw.trim().length, line }],
  }
}

/** What stands in the same cell further down: the rest of a broken line, or of a row that a page end cut in two. */
export function joinCells(one: Cell, other: Cell | undefined): Cell {
  if (!other || other.text === '') return one
  if (one.text === '') return other
  return {
    text: `${one.text} ${other.text}`,
    paragraphs: [...one.paragraphs.slice(0, -1), `${one.paragraphs.at(-1) ?? ''} ${other.text}`.trim()],
    segments: [...one.segments, ...other.segments],
  }
}
