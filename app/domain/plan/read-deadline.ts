import { addDays, isPlainDate, type PlainDate } from '#domain/shared/plain-date.ts'
import type { Deadline, Recurrence } from './plan-reading.ts'

const EARLY = 'trước|xong trước|hoàn thành trước|không quá'
const BY =
  'chậm nhất(?: là)?|muộn nhất(?: là)?|đến hết|hết|đến|vào|trong|xong trong|hoàn thành trong|thời hạn|thời gian(?: hoàn thành| thực hiện)?\\s*:'
const EVERY = '(?:hàng|hằng)\\s+(?:năm|quý|tháng|tuần)'
const LEAD = `(?<!\\p{L})(?<relation>${EARLY}|${BY})\\s+`

type Shape = { pattern: RegExp; read: (groups: Record<string, string | undefined>) => Omit<Deadline, 'text'> }

/** Most exact first: the first shape that fits a text is its deadline. */
const SHAPES: readonly Shape[] = [
  {
    pattern: new RegExp(
      `${LEAD}(?:ngày\\s+)?(?<day>\\d{1,2})(?:\\s*/\\s*|\\s+tháng\\s+)(?<month>\\d{1,2})\\s+(?<every>(?:hàng|hằng)\\s+năm)`,
      'giu',
    ),
    read: ({ relation, day, month }) => ({ dueOn: null, recurring: yearly(relation, Number(day), Number(month)) }),
  },
  {
    pattern: new RegExp(
      `${LEAD}(?:ngày\\s+)?(?<day>\\d{1,2})(?:\\s*[/.-]\\s*(?<month>\\d{1,2})\\s*[/.-]\\s*|\\s+tháng\\s+(?<monthName>\\d{1,2})\\s+năm\\s+)(?<year>\\d{4})`,
      'giu',
    ),
    read: ({ relation, day, month, monthName, year }) => once(dayOf(year, month ?? monthName, day), relation),
  },
  {
    pattern: new RegExp(`${LEAD}quý\\s+(?<quarter>IV|I{1,3}|[1-4])(?:\\s*[/.-]\\s*|\\s+năm\\s+)(?<year>\\d{4})`, 'giu'),
    read: ({ relation, quarter, year }) =>
      period(relation, year, (quarterOf(quarter) - 1) * 3 + 1, quarterOf(quarter) * 3),
  },
  {
    pattern: new RegExp(`${LEAD}tháng\\s+(?<month>\\d{1,2})(?:\\s*[/.-]\\s*|\\s+năm\\s+)(?<year>\\d{4})`, 'giu'),
    read: ({ relation, month, year }) => period(relation, year, Number(month), Number(month)),
  },
  {
    pattern: new RegExp(`${LEAD}(?:cuối\\s+)?năm\\s+(?<year>\\d{4})(?!\\s*[-–]\\s*\\d)`, 'giu'),
    read: ({ relation, year }) => period(relation, year, 1, 12),
  },
  {
    pattern: /(?<!\p{L})(?:định kỳ\s+)?(?<count>\d{1,2})\s+tháng\s+(?:một|1)\s+lần/giu,
    read: ({ count }) => ({ dueOn: null, recurring: { everyMonths: Math.max(1, Number(count)), monthDay: null } }),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?:định kỳ\\s+)?(?<every>${EVERY})(?!\\p{L})`, 'giu'),
    read: ({ every }) => ({ dueOn: null, recurring: everyPeriod(every) }),
  },
  {
    pattern: new RegExp(`${LEAD}tháng\\s+(?<month>\\d{1,2})(?![\\d/])`, 'giu'),
    read: () => ({ dueOn: null, recurring: null }),
  },
]

/** A year inside the name of a document or a period is no deadline ("Chiến lược … đến năm 2025"). */
const NAMES_DOCUMENT =
  /(?:giai đoạn|định hướng|tầm nhìn|Quyết định|Nghị quyết|Chiến lược|Chương trình|Đề án|Quy hoạch|Chỉ thị|Nghị định|Thông tư|Công văn|Luật)[^,;.]*$/u

export function readDeadline(text: string): Deadline | null {
  const quoted = text.replace(/[“"][^“”"]{0,400}[”"]/gu, (quote) => ' '.repeat(quote.length))
  for (const { pattern, read } of SHAPES) {
    for (const match of quoted.matchAll(pattern)) {
      if (NAMES_DOCUMENT.test(quoted.slice(Math.max(0, match.index - 160), match.index))) continue
      const deadline = { text: text.slice(match.index, match.index + match[0].length), ...read({ ...match.groups }) }
      const impossibleDay = /\d{4}/.test(match[0]) && deadline.dueOn === null && deadline.recurring === null
      if (!impossibleDay) return deadline
    }
  }
  return null
}

const isEarly = (relation = ''): boolean => /trước/iu.test(relation)

const once = (day: PlainDate | null, relation?: string): Omit<Deadline, 'text'> => ({
  dueOn: day && isEarly(relation) ? addDays(day, -1) : day,
  recurring: null,
})

function period(
  relation: string | undefined,
  year: string | undefined,
  first: number,
  last: number,
): Omit<Deadline, 'text'> {
  if (isEarly(relation)) return once(dayOf(year, first, 1), relation)
  return { dueOn: lastDayOfMonth(Number(year), last), recurring: null }
}

/** "Trước ngày 15/12" ends at 24:00 on 14/12; before 1 March means the last day of February, written 02-29. */
function yearly(relation: string | undefined, day: number, month: number): Recurrence | null {
  const stated = dayOf('2024', month, day)
  if (!stated) return null
  return { everyMonths: 12, monthDay: (isEarly(relation) ? addDays(stated, -1) : stated).slice(5) }
}

function everyPeriod(every = ''): Recurrence | null {
  if (/năm/iu.test(every)) return { everyMonths: 12, monthDay: null }
  if (/quý/iu.test(every)) return { everyMonths: 3, monthDay: null }
  return /tháng/iu.test(every) ? { everyMonths: 1, monthDay: null } : null
}

const quarterOf = (written = ''): number =>
  ['I', 'II', 'III', 'IV'].indexOf(written.toUpperCase()) + 1 || Number(written)

function dayOf(
  year: string | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
): PlainDate | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isPlainDate(iso) ? iso : null
}

function lastDayOfMonth(year: number, month: number): PlainDate | null {
  const first = dayOf(String(month === 12 ? year + 1 : year), month === 12 ? 1 : month + 1, 1)
  return first ? addDays(first, -1) : null
}
