import { addDays, isPlainDate, type PlainDate } from '#domain/shared/plain-date.ts'

/** A day, month, quarter, half or year as the text writes it; months of a span are its first and its last. */
export type TimePoint = {
  start: number
  end: number
  grain: 'day' | 'month' | 'quarter' | 'half' | 'year'
  /** Null where the text leaves it to the document ("trước ngày 15/12"). */
  year: number | null
  firstMonth: number
  lastMonth: number
  day: number | null
  /** "trước 17 giờ ngày 20/10": the day itself is still in time. */
  hasHour: boolean
}

type Groups = Record<string, string | undefined>
type Form = { pattern: RegExp; read: (groups: Groups) => Omit<TimePoint, 'start' | 'end' | 'hasHour'> }

const HOUR = /\d{1,2}\s*(?:giờ|h|:)\s*(?:\d{1,2}\s*)?(?:phút)?\s*,?\s*/iuy
const QUARTER = '(?:IV|I{1,3}|[1-4])(?![\\p{L}\\d])'
const JOIN = '\\s*(?:,|[-–]|và|đến)\\s*'
const YEAR = '(?:\\s*(?:[/.,–-]|năm|/\\s*năm)\\s*(?<year>20\\d{2})(?!\\d))'

const dayForm = ({ day, month, year }: Groups): ReturnType<Form['read']> => ({
  grain: 'day',
  year: year ? Number(year) : null,
  firstMonth: Number(month),
  lastMonth: Number(month),
  day: Number(day),
})
const spanForm = (grain: TimePoint['grain'], first: number, last: number, year?: string): ReturnType<Form['read']> => ({
  grain,
  year: year ? Number(year) : null,
  firstMonth: first,
  lastMonth: last,
  day: null,
})

/** Most exact first; each is tried at one place of the text only. */
const FORMS: readonly Form[] = [
  {
    pattern: /(?:ngày\s+)?(?<day>\d{1,2})\s*(?<mark>[/.-])\s*(?<month>\d{1,2})\s*\k<mark>\s*(?<year>\d{4})(?!\d)/iuy,
    read: dayForm,
  },
  {
    pattern: /(?:ngày\s+)?(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s*(?:,?\s*năm|\/)\s*(?<year>\d{4}))?(?!\d)/iuy,
    read: dayForm,
  },
  {
    pattern: /(?:tháng\s+)?(?<month>\d{1,2})\s*[/.-]\s*(?<year>20\d{2})(?!\d)/iuy,
    read: ({ month, year }) => spanForm('month', Number(month), Number(month), year),
  },
  {
    pattern:
      /(?:(?:ngày\s+)?(?<day>\d{1,2})\s*\/\s*(?<month>\d{1,2})|ngày\s+(?<d>\d{1,2})\s*[-.]\s*(?<m>\d{1,2}))(?![\d/]|\s*%)/iuy,
    read: ({ day, month, d, m }) => dayForm({ day: day ?? d, month: month ?? m }),
  },
  {
    pattern: new RegExp(
      `qu[ýí]\\s*(?<first>${QUARTER})(?:${JOIN}(?:qu[ýí]\\s*)?(?:${QUARTER}))*(?<=(?<last>${QUARTER}))${YEAR}?`,
      'iuy',
    ),
    read: ({ first, last, year }) => spanForm('quarter', quarterOf(first) * 3 - 2, quarterOf(last) * 3, year),
  },
  {
    pattern: new RegExp(
      `(?:tháng|T)\\s*(?<first>\\d{1,2})(?:${JOIN}(?:tháng\\s*)?\\d{1,2}(?![\\d]))*(?<=(?<!\\d)(?<last>\\d{1,2}))${YEAR}?`,
      'iuy',
    ),
    read: ({ first, last, year }) => spanForm('month', Number(first), Number(last), year),
  },
  {
    pattern: /(?<count>\d{1,2}|sáu)\s+tháng\s+(?<part>đầu|cuối)\s+năm(?:\s+(?<year>20\d{2}))?/iuy,
    read: ({ count = '', part, year }) =>
      part?.toLowerCase() === 'đầu' ? spanForm('half', 1, Number(count) || 6, year) : spanForm('half', 7, 12, year),
  },
  {
    pattern:
      /(?:giai đoạn\s+)?(?:(?:từ\s+)?năm\s+)?(?<from>20\d{2})\s*(?:[-–,]|đến|và)\s*(?:năm\s+)?(?<year>20\d{2})(?!\d)/iuy,
    read: ({ year }) => spanForm('year', 1, 12, year),
  },
  { pattern: /(?:(?:cuối|hết)\s+)?năm\s+(?<year>20\d{2})(?!\d)/iuy, read: ({ year }) => spanForm('year', 1, 12, year) },
]
const BARE_YEAR = /(?<year>20\d{2})(?![\d/.%])/uy

/** The point of time that stands at `at`. `allowsBareYear`: "đến 2025", "2025" alone in a column of dates. */
export function readTimePoint(text: string, at: number, allowsBareYear = false): TimePoint | null {
  HOUR.lastIndex = at
  const hasHour = HOUR.test(text)
  const from = hasHour ? HOUR.lastIndex : at
  for (const { pattern, read } of FORMS) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (!match) continue
    const point = read({ ...match.groups })
    if (isPossible(point)) return { ...point, start: at, end: from + match[0].length, hasHour }
  }
  if (!allowsBareYear) return null
  BARE_YEAR.lastIndex = from
  const bare = BARE_YEAR.exec(text)
  return bare && { ...spanForm('year', 1, 12, bare[1]), start: at, end: from + bare[0].length, hasHour: false }
}

const OPENS_POINT = /(?<![\p{L}\d/.-])(?=\d|ngày|qu[ýí]|tháng|T\s?\d|năm|giai đoạn|cuối năm|hết năm)/giu

/** Every point of a phrase that is known to speak of time. */
export function findTimePoints(phrase: string): TimePoint[] {
  const points: TimePoint[] = []
  let from = 0
  for (const { index } of phrase.matchAll(OPENS_POINT)) {
    if (index < from) continue
    const point = readTimePoint(phrase, index, true)
    if (!point) continue
    points.push(point)
    from = point.end
  }
  return points
}

/** A year written only once, behind the last of several points, is the year of all: "tháng 3 đến tháng 6/2025". */
export const lastDayOf = ({ day, lastMonth }: TimePoint, year: number): PlainDate | null =>
  day === null ? lastDayOfMonth(year, lastMonth) : dayOf(year, lastMonth, day)

export const firstDayOf = ({ day, firstMonth }: TimePoint, year: number): PlainDate | null =>
  dayOf(year, firstMonth, day ?? 1)

export function dayOf(year: number, month: number, day: number): PlainDate | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isPlainDate(iso) ? iso : null
}

function lastDayOfMonth(year: number, month: number): PlainDate | null {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return next ? addDays(next, -1) : null
}

const isPossible = ({ firstMonth, lastMonth, day, year }: ReturnType<Form['read']>): boolean =>
  firstMonth >= 1 &&
  lastMonth >= 1 &&
  firstMonth <= 12 &&
  lastMonth <= 12 &&
  dayOf(year ?? 2024, lastMonth, day ?? 1) !== null

const quarterOf = (written = ''): number =>
  ['I', 'II', 'III', 'IV'].indexOf(written.toUpperCase()) + 1 || Number(written)
