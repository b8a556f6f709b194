import { z } from 'zod'
import { addDays, monthOf, type PlainDate, plainDate, yearOf } from '#domain/shared/plain-date.ts'
import { PlainDateSchema } from '#domain/shared/plain-date-schema.ts'

const MONTHS_A_YEAR = 12

/**
 * A duty that comes back: every n months, due on a day of the month. `monthDay` ("12-14") names one due day; the others
 * lie n months apart, counted within the year, so only divisors of twelve keep their months. "Trước ngày 15/12 hằng
 * năm" is { everyMonths: 12, monthDay: '12-14' }. The 31st of a shorter month is its last day.
 */
export const RecurrenceRuleSchema = z.object({
  everyMonths: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6), z.literal(12)]),
  monthDay: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  /** Last day an occurrence may be due on: the end of the plan's period. */
  until: PlainDateSchema.nullable(),
})
export type RecurrenceRule = z.infer<typeof RecurrenceRuleSchema>

/** `key`: the year for yearly duties ("2024"), else year and month ("2024-09"). Never changes once opened. */
export type Occurrence = { key: string; dueOn: PlainDate; opensOn: PlainDate }

function dueDay(year: number, month: number, dayOfMonth: number): PlainDate {
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const day = Math.min(dayOfMonth, lastOfMonth)
  return plainDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

/** The first occurrence due on or after a day. */
export function findNextOccurrence(args: {
  rule: RecurrenceRule
  from: PlainDate
  openDaysBefore: number
}): Occurrence | undefined {
  const { rule, from, openDaysBefore } = args
  const month = Number(rule.monthDay.slice(0, 2))
  const dayOfMonth = Number(rule.monthDay.slice(3))
  const monthsFrom = yearOf(from) * MONTHS_A_YEAR + monthOf(from) - 1
  const lag = (month - 1 - monthsFrom) % rule.everyMonths
  const aligned = monthsFrom + (lag < 0 ? lag + rule.everyMonths : lag)
  for (const months of [aligned, aligned + rule.everyMonths]) {
    const dueOn = dueDay(Math.floor(months / MONTHS_A_YEAR), (months % MONTHS_A_YEAR) + 1, dayOfMonth)
    if (dueOn < from) continue
    if (rule.until !== null && dueOn > rule.until) return undefined
    const key = rule.everyMonths === MONTHS_A_YEAR ? dueOn.slice(0, 4) : dueOn.slice(0, 7)
    return { key, dueOn, opensOn: addDays(dueOn, -openDaysBefore) }
  }
  return undefined
}

/**
 * Which occurrences of a series are to be opened by `today`, oldest first, and which one comes next. Occurrences due
 * before the series began are never opened; one that is open already is known by its key.
 */
export function decideOccurrences(args: {
  rule: RecurrenceRule
  beganOn: PlainDate
  openedKeys: ReadonlySet<string>
  openDaysBefore: number
  today: PlainDate
}): { toOpen: Occurrence[]; next: Occurrence | null } {
  const { rule, beganOn, openedKeys, openDaysBefore, today } = args
  const toOpen: Occurrence[] = []
  for (let from = beganOn; ; ) {
    const occurrence = findNextOccurrence({ rule, from, openDaysBefore })
    if (!occurrence) return { toOpen, next: null }
    if (occurrence.opensOn > today) return { toOpen, next: occurrence }
    if (!openedKeys.has(occurrence.key)) toOpen.push(occurrence)
    from = addDays(occurrence.dueOn, 1)
  }
}
