/** Words as a page carries them: a baseline's left end and its height in points, y upwards. */
export type PageWord = { text: string; x: number; y: number; width: number; size: number }
export type PageLine = { text: string; y: number; isApart: boolean }

/** Parts of the size of the type. */
const SAME_BASELINE = 0.45
const WORD_GAP = 0.14
const COLUMN_GAP = 2.2
const CHARACTER = 0.5
const LEAST_COLUMN_SPACES = 6
const WIDEST_INDENT = 60
/** Of the usual distance of two lines. */
const APART = 1.6

/** The words of a page line by line, as they stand: what is set far apart stays apart, what is set in stays in. */
export function toLines(words: readonly PageWord[]): PageLine[] {
  const rows = toRows(words)
  const left = quantile(
    rows.map((row) => row[0]?.x ?? 0),
    0.1,
  )
  const distances = rows.slice(1).map((row, index) => baselineOf(rows[index] ?? row) - baselineOf(row))
  const usual = quantile(
    distances.filter((distance) => distance > 0),
    0.5,
  )
  return rows.map((row, index) => ({
    text: printRow(row, left),
    y: baselineOf(row),
    isApart: index > 0 && usual > 0 && (distances[index - 1] ?? 0) > usual * APART,
  }))
}

const baselineOf = (row: readonly PageWord[]): number => Math.max(...row.map(({ y }) => y))

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

/** From the top down; a raised figure belongs to the line that it stands in. */
function toRows(words: readonly PageWord[]): PageWord[][] {
  const rows: { y: number; size: number; words: PageWord[] }[] = []
  for (const word of [...words].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(row.y - word.y) <= SAME_BASELINE * Math.max(row.size, word.size)) {
      row.words.push(word)
      if (word.size > row.size) Object.assign(row, { y: word.y, size: word.size })
    } else rows.push({ y: word.y, size: word.size, words: [word] })
  }
  return rows.map((row) => row.words.sort((one, other) => one.x - other.x))
}

function printRow(row: readonly PageWord[], left: number): string {
  let line = ''
  let end = left
  for (const word of row) {
    const size = word.size || 1
    const gap = word.x - end
    if (line === '') line = ' '.repeat(spacesFor(gap, size, WIDEST_INDENT))
    else if (gap > COLUMN_GAP * size)
      line = `${line.trimEnd()}${' '.repeat(Math.max(LEAST_COLUMN_SPACES, spacesFor(gap, size, WIDEST_INDENT)))}`
    else if (gap > WORD_GAP * size && !line.endsWith(' ')) line += ' '
    line += word.text
    end = Math.max(end, word.x + word.width)
  }
  return line.trimEnd()
}

const spacesFor = (gap: number, size: number, most: number): number =>
  Math.max(0, Math.min(most, Math.round(gap / (size * CHARACTER))))
