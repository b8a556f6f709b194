/** A level of a numbered list as Word defines it; `text` holds `%1` for the number of the first level. */
export type ListLevel = {
  format: string
  text: string
  start: number
  /** The level whose new number starts this one again; 0: none does. */
  restartAfter: number
  isLegal: boolean
}
export type ListDefinition = {
  /** Lists of one definition go on counting together. */
  key: string
  levels: ReadonlyMap<number, ListLevel>
  /** Levels that this list starts anew the first time it is used. */
  restarts: ReadonlyMap<number, number>
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const LETTERS = 26
const LONGEST = 60

function roman(value: number): string {
  let rest = value
  let written = ''
  for (const [worth, sign] of ROMAN)
    while (rest >= worth && written.length < LONGEST) {
      written += sign
      rest -= worth
    }
  return written
}

/** a … z, then aa, bb: as Word counts. */
const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % LETTERS)).repeat(Math.min(LONGEST, Math.ceil(value / LETTERS)))

export function writeNumber(value: number, format: string): string {
  if (value < 1) return format === 'none' ? '' : String(value)
  switch (format) {
    case 'none':
      return ''
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerLetter':
      return letter(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

/** Signs of Symbol and Wingdings stand in the private area of Unicode; the printed page shows a bullet. */
function writeBullet(text: string): string {
  if (/^[-–—\uF02D]/u.test(text)) return '-'
  if (/^[+\uF02B]/u.test(text)) return '+'
  return /^[*•·●○o\uF0B7\uF06F\uF0A7\uF0D8\uF0FC]/u.test(text) ? '•' : '-'
}

/** Counts the paragraphs of the lists of one document, in their order, and says what stands before each. */
export function createListCounter() {
  const counts = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()
  return {
    next(listId: string, list: ListDefinition, depth: number): string {
      const level = list.levels.get(depth)
      if (!level) return ''
      const numbers = counts.get(list.key) ?? []
      counts.set(list.key, numbers)
      const restart = list.restarts.get(depth)
      if (restart !== undefined && !started.has(`${listId}/${depth}`)) numbers[depth] = restart - 1
      started.add(`${listId}/${depth}`)
      numbers[depth] = (numbers[depth] ?? level.start - 1) + 1
      for (const [deeper, { restartAfter }] of list.levels)
        if (deeper > depth && restartAfter > depth) numbers[deeper] = undefined
      return level.format === 'bullet' ? writeBullet(level.text) : writeLabel(list, level, numbers)
    },
  }
}

const writeLabel = ({ levels }: ListDefinition, level: ListLevel, numbers: readonly (number | undefined)[]): string =>
  level.text
    .replace(/%([1-9])/gu, (_place, digit: string) => {
      const depth = Number(digit) - 1
      const own = levels.get(depth)
      const format = level.isLegal ? 'decimal' : (own?.format ?? 'decimal')
      return writeNumber(numbers[depth] ?? own?.start ?? 1, format)
    })
    .trim()
