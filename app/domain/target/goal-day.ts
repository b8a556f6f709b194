import { addDays, isPlainDate, type PlainDate } from '#domain/shared/plain-date.ts'

type Found = { by: PlainDate; rest: string }
type Pattern = { words: RegExp; dayOf: (found: RegExpExecArray) => string | undefined }

const QUARTER: Readonly<Record<string, string>> = { I: '03-31', II: '06-30', III: '09-30', IV: '12-31' }
const ARABIC = ['I', 'II', 'III', 'IV'] as const
const two = (digits = ''): string => digits.padStart(2, '0')

function lastDayOfMonth(year = '', month = ''): string | undefined {
  const first = `${year}-${two(month)}-01`
  if (!isPlainDate(first)) return undefined
  const next = Number(month) === 12 ? `${Number(year) + 1}-01-01` : `${year}-${two(String(Number(month) + 1))}-01`
  return addDays(next as PlainDate, -1)
}

function dayBefore(day: string): string | undefined {
  return isPlainDate(day) ? addDays(day, -1) : undefined
}

const UNTIL = '(?:(?:tính\\s+)?(?:đến|tới|vào|trong|trước)\\s+)'
const END = '(?:hết\\s+|cuối\\s+)'

/** The nearer a pattern names the day, the earlier it stands. */
const PATTERNS: readonly Pattern[] = [
  {
    words: /(?<!\p{L})(?<until>đến|trước)\s+(?:hết\s+)?ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)/iu,
    dayOf: ([, until, day, month, year]) => {
      const written = `${year}-${two(month)}-${two(day)}`
      return until?.toLowerCase() === 'trước' ? dayBefore(written) : written
    },
  },
  {
    words: new RegExp(
      `(?<!\\p{L})${UNTIL}?${END}?quý\\s+(IV|I{1,3}|[1-4])\\s*(?:/|,?\\s*năm\\s+|\\s+)(20\\d\\d)`,
      'iu',
    ),
    dayOf: ([, quarter = '', year]) => {
      const roman = ARABIC[Number(quarter) - 1] ?? quarter.toUpperCase()
      return `${year}-${QUARTER[roman]}`
    },
  },
  {
    words: new RegExp(`(?<!\\p{L})${UNTIL}?${END}?tháng\\s+(\\d{1,2})\\s*(?:/|\\s*năm\\s+)(20\\d\\d)`, 'iu'),
    dayOf: ([, month, year]) => lastDayOfMonth(year, month),
  },
  {
    words: new RegExp(`(?<!\\p{L})(?:${UNTIL}${END}?|${END})năm\\s+(20\\d\\d)`, 'iu'),
    dayOf: ([, year]) => `${year}-12-31`,
  },
  { words: /^năm\s+(20\d\d)(?=\s*[,:]|\s)/iu, dayOf: ([, year]) => `${year}-12-31` },
  { words: /(?<!\p{L})năm\s+(20\d\d)(?=\s*[:,]?\s*(?:đạt|là|còn|$))/iu, dayOf: ([, year]) => `${year}-12-31` },
  {
    words: /(?<!\p{L})(?:trong\s+)?giai đoạn\s+(?:từ\s+)?20\d\d\s*[-–]\s*(20\d\d)(?=\s*[,:]|\s*$)/iu,
    dayOf: ([, year]) => `${year}-12-31`,
  },
]

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:–-]+|[\s,:]+$/gu, '')
    .replace(/\s*[:,]\s+(?=(?:đạt|là|còn)(?!\p{L}))/giu, ' ')
    .trim()

/** Takes the day by which out of a sentence; undefined where it names none. */
export function takeGoalDay(text: string): Found | undefined {
  for (const { words, dayOf } of PATTERNS) {
    const found = words.exec(text)
    const day = found ? dayOf(found) : undefined
    if (found && day !== undefined && isPlainDate(day)) {
      const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
      return { by: day, rest: tidy(rest) }
    }
  }
  return undefined
}
