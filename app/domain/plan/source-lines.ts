/** One line of the source with its place. `text` is what is read: NFC, trimmed, runs of space as one. */
export type SourceLine = {
  number: number
  /** Offset of the line's first character; `end` excludes the line break. */
  start: number
  end: number
  /** Offsets of `text` within the source, without the surrounding space. */
  contentStart: number
  contentEnd: number
  text: string
  afterBlank: boolean
  afterPageBreak: boolean
}

export const readableText = (raw: string): string => raw.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Splits at LF, CRLF and CR; offsets count in the given text, whatever its normal form. */
export function splitLines(source: string): SourceLine[] {
  const lines: SourceLine[] = []
  let start = 0
  let afterBlank = false
  while (start < source.length) {
    const end = endOfLine(source, start)
    const raw = source.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const text = readableText(raw)
    const contentStart = text === '' ? start : start + lead
    lines.push({
      number: lines.length + 1,
      start,
      end,
      contentStart,
      contentEnd: text === '' ? start : contentStart + raw.trim().length,
      text,
      afterBlank,
      afterPageBreak: raw.slice(0, lead).includes('\f'),
    })
    afterBlank = text === ''
    start = source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1
  }
  return lines
}

function endOfLine(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return source.length
}

/** How many characters of the source the first `length` readable ones take (decomposed accents, runs of space). */
export function sourceLength(source: string, range: { start: number; end: number }, length: number): number {
  let low = 0
  let high = range.end - range.start
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const read = source
      .slice(range.start, range.start + middle)
      .normalize('NFC')
      .replace(/\s+/g, ' ').length
    if (read < length) low = middle + 1
    else high = middle
  }
  while (/\s/.test(source.charAt(range.start + low)) && range.start + low < range.end) low += 1
  return low
}
