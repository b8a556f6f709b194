import { z } from 'zod'
import { addDays, monthOf, type PlainDate, plainDate, yearOf } from '#domain/shared/plain-date.ts'
import { PlainDateSchema } from '#domain/shared/plain-date-schema.ts'

export const MONTHS_A_YEAR = 12
const LONGEST_INTERVAL = 60

/** An occurrence that is left out (`movedTo` null) or due on another day than the rule says. */
const RecurrenceExceptionSchema = z.object({
  key: z.string(),
  movedTo: PlainDateSchema.nullable(),
  reason: z.string().min(1),
})

/**
 * A duty that comes back: every n months, due on a day of the month. `monthDay` ("12-14") names one due day; the others
 * lie n months apart. Divisors of twelve keep their months, any other n is counted from `anchorYear`. "Trước ngày 15/12
 * hằng năm" is { everyMonths: 12, monthDay: '12-14' }. The 31st of a shorter month is its last day.
 */
export const RecurrenceRuleSchema = z
  .object({
    everyMonths: z.int().min(1).max(LONGEST_INTERVAL),
    monthDay: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    /** Last day an occurrence may be due on: the end of the plan's period. */
    until: PlainDateSchema.nullable(),
    anchorYear: z.int().optional(),
    /** The rule counts from this day on: what the rule before it had opened stays as it is. */
    from: PlainDateSchema.optional(),
    exceptions: z.array(RecurrenceExceptionSchema).optional(),
  })
  .refine(({ everyMonths, anchorYear }) => MONTHS_A_YEAR % everyMonths === 0 || anchorYear !== undefined)
export type RecurrenceRule = z.infer<typeof RecurrenceRuleSchema>

/** `key`: the year for yearly duties ("2024"), else year and month ("2024-09"). Never changes once opened. */
export type Occurrence = { key: string; dueOn: PlainDate; opensOn: PlainDate }

/** What the rule says (`regularOn`) and what holds; `dueOn` null: left out. */
export type PlannedOccurrence = { key: string; regularOn: PlainDate; dueOn: PlainDate | null; reason: string | null }

function dueDay(year: number, month: number, dayOfMonth: number): PlainDate {
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const day = Math.min(dayOfMonth, lastOfMonth)
  return plainDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

/** The rule whose first due day is this one. */
export const ruleFrom = (args: {
  firstOn: PlainDate
  everyMonths: number
  until: PlainDate | null
}): RecurrenceRule => ({
  everyMonths: args.everyMonths,
  monthDay: args.firstOn.slice('YYYY-'.length),
  until: args.until,
  anchorYear: yearOf(args.firstOn),
  from: args.firstOn,
})

/** Every occurrence whose regular day is `from` or later, those left out among them; without end where the rule has none. */
export function* planOccurrences(rule: RecurrenceRule, from: PlainDate): Generator<PlannedOccurrence> {
  const since = rule.from !== undefined && rule.from > from ? rule.from : from
  const month = Number(rule.monthDay.slice(0, 2))
  const dayOfMonth = Number(rule.monthDay.slice(3))
  const anchor = (rule.anchorYear ?? 0) * MONTHS_A_YEAR + month - 1
  const monthsSince = yearOf(since) * MONTHS_A_YEAR + monthOf(since) - 1
  const lag = (anchor - monthsSince) % rule.everyMonths
  const aligned = monthsSince + (lag < 0 ? lag + rule.everyMonths : lag)
  for (let months = aligned; ; months += rule.everyMonths) {
    const regularOn = dueDay(Math.floor(months / MONTHS_A_YEAR), (months % MONTHS_A_YEAR) + 1, dayOfMonth)
    if (rule.until !== null && regularOn > rule.until) return
    if (regularOn < since) continue
    const key = rule.everyMonths === MONTHS_A_YEAR ? regularOn.slice(0, 4) : regularOn.slice(0, 7)
    const exception = rule.exceptions?.find((one) => one.key === key)
    yield {
      key,
      regularOn,
      dueOn: exception ? exception.movedTo : regularOn,
      reason: exception?.reason ?? null,
    }
  }
}

type Search = { rule: RecurrenceRule; from: PlainDate; openDaysBefore: number }

/** The occurrences that take place, with the day each opens on. */
export function* findOccurrences({ rule, from, openDaysBefore }: Search): Generator<Occurrence> {
  for (const { key, dueOn } of planOccurrences(rule, from)) {
    if (dueOn !== null) yield { key, dueOn, opensOn: addDays(dueOn, -openDaysBefore) }
  }
}

/** The first occurrence whose regular day is `from` or later and that is not left out. */
export function findNextOccurrence(search: Search): Occurrence | undefined {
  for (const occurrence of findOccurrences(search)) return occurrence
  return undefined
}
