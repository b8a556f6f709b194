import { addDays } from '#domain/shared/plain-date.ts'
import type { Recurrence } from './plan-reading.ts'
import { dayOf, type TimePoint } from './time-points.ts'

const EACH = '(?:hằng|hàng|mỗi|từng|các)'
const YEARLY = `(?:${EACH}\\s+năm)`

/** `at` and `end` are the words in the text; `isPlain`: only how often, no day. */
export type RuleReading = { start: number; end: number; recurring: Recurrence; isPlain: boolean }

/** A day that counts from the reader's leap year, so that 29 February is one. */
const YEAR_OF_RULES = 2024

/** Days before which, or on which, something is due every so many months; the first one names the rule. */
export function ruleOfDays(days: readonly { month: number; day: number }[], isEarly: boolean): Recurrence | null {
  const [first] = days
  const stated = first && dayOf(YEAR_OF_RULES, first.month, first.day)
  if (!stated) return null
  const everyMonths = 12 / days.length
  return {
    everyMonths: Number.isInteger(everyMonths) ? everyMonths : 12,
    monthDay: (isEarly ? addDays(stated, -1) : stated).slice(5),
  }
}

const DAY_OF_QUARTER = new RegExp(
  `(?:ngày\\s+)?(?<day>\\d{1,2})\\s+(?:của\\s+)?tháng\\s+(?<place>cuối|đầu)(?:\\s+cùng)?(?:\\s+của)?\\s+(?:${EACH}\\s+)?qu[ýí](?:\\s+(?<next>sau|tiếp theo|kế tiếp))?`,
  'iuy',
)
const DAY_OF_MONTH = new RegExp(
  `(?:ngày\\s+)?(?<day>\\d{1,2})\\s+(?:(?:của\\s+)?${EACH}\\s+tháng|của\\s+tháng|tháng\\s+(?:báo cáo|sau|kế tiếp))`,
  'iuy',
)

/** "ngày 15 tháng cuối quý", "ngày 20 hằng tháng", standing at `at`. */
export function readDayRule(text: string, at: number, isEarly: boolean): RuleReading | null {
  for (const { pattern, everyMonths } of [
    { pattern: DAY_OF_QUARTER, everyMonths: 3 },
    { pattern: DAY_OF_MONTH, everyMonths: 1 },
  ]) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const { day, place, next } = match?.groups ?? {}
    const month = everyMonths === 1 || place?.toLowerCase() === 'đầu' ? (next ? 4 : 1) : 3
    const rule = match && ruleOfDays([{ month, day: Number(day) }], isEarly)
    if (match && rule)
      return { start: at, end: at + match[0].length, recurring: { ...rule, everyMonths }, isPlain: false }
  }
  return null
}

const YEARLY_AFTER = new RegExp(`\\s*,?\\s*\\(?${YEARLY}`, 'iuy')
const NEXT_DAY =
  /\)?\s*(?:,|;|và)\s*(?:(?:(?:báo cáo|định kỳ)\s+)?(?:(?:một|cả|hằng|hàng)\s+)?năm\s*)?\(?\s*(?:trước\s+)?(?:ngày\s+)?(?<day>\d{1,2})\s*(?:\/|\s+tháng\s+)\s*(?<month>\d{1,2})(?![\d/])/iuy

/** A day, month or quarter without its year that comes every year: "15/6 và 15/12 hằng năm", "Quý IV hằng năm". */
export function readYearlyRule(
  text: string,
  point: TimePoint,
  args: { isEarly: boolean; isYearly: boolean },
): RuleReading | null {
  if (point.year !== null || point.grain === 'year') return null
  const days = [{ month: point.lastMonth, day: point.day ?? daysOf(point) }]
  let end = point.end
  if (point.day !== null) {
    NEXT_DAY.lastIndex = end
    for (let next = NEXT_DAY.exec(text); next && days.length < 4; next = NEXT_DAY.exec(text)) {
      end = NEXT_DAY.lastIndex
      days.push({ month: Number(next.groups?.month), day: Number(next.groups?.day) })
    }
  }
  YEARLY_AFTER.lastIndex = end
  const stated = YEARLY_AFTER.test(text)
  if (!stated && !args.isYearly) return null
  const first = point.day === null && args.isEarly ? { month: point.firstMonth, day: 1 } : undefined
  const recurring = ruleOfDays(first ? [first] : days, args.isEarly)
  return recurring && { start: point.start, end: stated ? YEARLY_AFTER.lastIndex : end, recurring, isPlain: false }
}

const daysOf = ({ lastMonth }: TimePoint): number => new Date(Date.UTC(YEAR_OF_RULES, lastMonth, 0)).getUTCDate()

const EVERY: readonly { pattern: RegExp; months: (groups: Record<string, string | undefined>) => number }[] = [
  {
    pattern:
      /(?<!\p{L})(?:định kỳ\s+)?(?:mỗi\s+)?(?<count>\d{1,2}|sáu|ba)\s*(?:\([^)]{1,8}\)\s*)?tháng\s*(?:\/\s*(?:(?:một|0?1)\s*)?|(?:một|0?1)\s*)lần/giu,
    months: ({ count = '' }) => Number(count) || (count.toLowerCase() === 'ba' ? 3 : 6),
  },
  {
    pattern: /(?<!\p{L})(?:(?<count>\d{1,2})|một|hai)\s*lần\s*(?:\/|mỗi|trong|một|trên)\s*(?:một\s+)?năm/giu,
    months: ({ count }) => 12 / Number(count ?? 1),
  },
  { pattern: /(?<!\p{L})(?:mỗi\s+)?năm\s+(?:một|0?1)\s+lần/giu, months: () => 12 },
  { pattern: /(?<!\p{L})mỗi\s+qu[ýí]\s+(?:một|0?1)\s+lần/giu, months: () => 3 },
  { pattern: /(?<!\p{L})mỗi\s+tháng\s+(?:một|0?1)\s+lần/giu, months: () => 1 },
  {
    pattern: /(?<!\p{L})định kỳ\s+(?:theo\s+)?(?:báo cáo\s+)?(?:tháng|hằng tháng|hàng tháng)(?!\p{L}|\s+\d)/giu,
    months: () => 1,
  },
  { pattern: /(?<!\p{L})định kỳ\s+(?:theo\s+)?(?:báo cáo\s+)?(?:qu[ýí])(?!\p{L}|\s+[IV\d])/giu, months: () => 3 },
  { pattern: /(?<!\p{L})định kỳ\s+(?:0?6|sáu)\s+tháng/giu, months: () => 6 },
  { pattern: /(?<!\p{L})(?:định kỳ\s+)?(?:hằng|hàng)\s+tháng(?!\p{L})/giu, months: () => 1 },
  { pattern: /(?<!\p{L})(?:định kỳ\s+)?(?:hằng|hàng)\s+qu[ýí](?!\p{L})/giu, months: () => 3 },
  {
    pattern:
      /(?<!\p{L})(?:định kỳ\s+)?(?:hằng|hàng)\s+năm(?!\p{L})|(?<!\p{L})định kỳ\s+(?:cuối\s+)?năm(?!\p{L}|\s+\d)/giu,
    months: () => 12,
  },
]
/** "dự toán ngân sách hằng năm" says which budget, not when the work is due. */
const NAMES_A_THING =
  /(?:dự toán|ngân sách|kinh phí|vốn|chi|bình quân|trung bình|tăng trưởng|chỉ tiêu|tỷ lệ|đầu tư công|thu nhập|kế hoạch|ngân sách nhà nước|thi đua|đánh giá xếp loại)\s*$/iu

/** How often, where no day is named: "định kỳ 6 tháng một lần", "hằng quý". The shorter period of several counts. */
export function findEvery(text: string): (RuleReading & { isLoose: boolean }) | null {
  const found = EVERY.flatMap(({ pattern, months }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      recurring: { everyMonths: Math.min(12, Math.max(1, Math.floor(months({ ...match.groups })))), monthDay: null },
      isPlain: true,
      isLoose: NAMES_A_THING.test(text.slice(Math.max(0, match.index - 40), match.index)),
    })),
  )
  const firm = found.filter(({ isLoose }) => !isLoose)
  return (
    (firm.length > 0 ? firm : found).toSorted((a, b) => a.recurring.everyMonths - b.recurring.everyMonths)[0] ?? null
  )
}
