import type { SourceRange } from './plan-reading.ts'

type Range = Pick<SourceRange, 'start' | 'end'>

const isSpace = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign)
/** A text that meets its source at every second line is no sentence of it. */
const MOST_TRIES = 2000

/**
 * Where each character of a sentence, as it is shown, stands in the stored text. Hard wraps and runs of spaces were joined,
 * page numbers between two lines left out: a line that does not go on with the sentence is skipped as a whole. Undefined when the words
 * do not stand there.
 */
export function alignToSource(text: string, source: string, { start, end }: Range): number[] | undefined {
  const open: { read: number; at: number }[] = [{ read: 0, at: start }]
  const offsets: number[] = []
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const from = open.pop()
    if (!from) return undefined
    if (follow(text, source, { ...from, end, open, offsets })) return offsets
  }
  return undefined
}

type Walk = { read: number; at: number; end: number; open: { read: number; at: number }[]; offsets: number[] }

function follow(text: string, source: string, walk: Walk): boolean {
  const { end, open, offsets } = walk
  let { read, at } = walk
  while (read < text.length) {
    if (at >= end) return false
    const sign = source[at]
    const meets = sign === text[read] || (isSpace(sign) && isSpace(text[read]))
    if (meets) {
      if (read > 0 && beginsLine(source, at)) open.push({ read, at: endOfLine(source, at) })
      offsets[read] = at
      read += 1
      at += 1
    } else if (isSpace(sign)) at += 1
    else if (read > 0 && beginsLine(source, at)) at = endOfLine(source, at)
    else return false
  }
  return true
}

function beginsLine(source: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && (source[before] === ' ' || source[before] === '\t')) before -= 1
  return before < 0 || /[\n\r\f]/.test(source[before] ?? '')
}

function endOfLine(source: string, at: number): number {
  const next = source.slice(at).search(/[\n\r]/)
  return next < 0 ? source.length : at + next
}

/** The first place between two offsets where these words stand, from their first character to the end of their last. */
export function locateInSource(text: string, source: string, within: Range): Range | undefined {
  const [opening = ''] = text.split(' ', 1)
  if (opening === '') return undefined
  for (
    let at = source.indexOf(opening, within.start);
    at >= 0 && at < within.end;
    at = source.indexOf(opening, at + 1)
  ) {
    const offsets = alignToSource(text, source, { start: at, end: within.end })
    if (offsets) return { start: at, end: (offsets[text.length - 1] ?? at) + 1 }
  }
  return undefined
}

const BREAK = /\r\n|\n|\r/g

/** A range with its lines, counted from 1. */
export function withLines(source: string, { start, end }: Range): SourceRange {
  const lineAt = (offset: number): number => (source.slice(0, offset).match(BREAK)?.length ?? 0) + 1
  return { start, end, startLine: lineAt(start), endLine: lineAt(Math.max(start, end - 1)) }
}
