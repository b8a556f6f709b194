import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, type PlainDate } from '#domain/shared/plain-date.ts'

/** While the filer is asked to confirm nobody is late: silence closes (handbook 2.7). */
export const NEVER_OVER = ['confirming'] as const

/** What the province waits for outside is on no agency's account, however late. */
export const WITH_MINISTRY = 'above-province'

const mayRunOver = (step: string): boolean => !NEVER_OVER.some((one) => one === step)

/** Working days from the limit of a step to a day; 0 within the limit, without one, or where the calendar lacks the year. */
export function stepDaysOver(args: {
  step: string
  dueOn: PlainDate | null
  until: PlainDate
  calendar: WorkingCalendar
}): number {
  const { step, dueOn, until, calendar } = args
  if (dueOn === null || until <= dueOn || !mayRunOver(step)) return 0
  const over = workingDaysBetween({ calendar, from: dueOn, to: until })
  return over.ok ? over.value : 0
}

/** A line of the ledger: one stay of a matter with a holder. */
export type LedgerLine = {
  step: string
  startedAt: Date
  endedAt: Date | null
  limitDays: number | null
  dueOn: PlainDate | null
}

/** Both days belong to it; `from: null` = since the beginning. */
export type DaySpan = { from: PlainDate | null; to: PlainDate }

/** The limit of the step; counted anew where the calendar of that year was not known when the step began. */
export function limitOf({ dueOn, limitDays, startedAt }: LedgerLine, calendar: WorkingCalendar): PlainDate | null {
  if (dueOn !== null || limitDays === null) return dueOn
  const last = addWorkingDays({ calendar, day: dayAt(startedAt), count: limitDays })
  return last.ok ? last.value : null
}

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)
const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other)

/** Of them those that are on the account of the agency which held the matter. */
export const overDaysWithin = (args: { line: LedgerLine; span: DaySpan; calendar: WorkingCalendar }): number =>
  args.line.step === WITH_MINISTRY ? 0 : daysPastLimit(args)

/**
 * Working days of a span on which a holder had the matter over the limit of its step. A day belongs to who held it when
 * the day began: the day on which it passes on is still the old holder's, and who takes over a step that is late
 * answers for the days after it.
 */
export function daysPastLimit(args: { line: LedgerLine; span: DaySpan; calendar: WorkingCalendar }): number {
  const { line, span, calendar } = args
  const limit = limitOf(line, calendar)
  if (limit === null || !mayRunOver(line.step)) return 0
  const after = later(limit, dayAt(line.startedAt))
  const until = line.endedAt === null ? span.to : earlier(dayAt(line.endedAt), span.to)
  const count = (to: PlainDate) => {
    if (to <= after) return 0
    const days = workingDaysBetween({ calendar, from: after, to })
    return days.ok ? days.value : 0
  }
  // Up to the end of the span, less what lies before it: so the days of two months add up to those of both together.
  return count(until) - (span.from === null ? 0 : count(earlier(until, dayBefore(span.from))))
}

const dayBefore = (day: PlainDate): PlainDate => addDays(day, -1)
