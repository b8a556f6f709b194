import {
  type CalendarResult,
  type WorkingCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '#domain/calendar/working-calendar.ts'
import { assertNever } from '#domain/shared/assert-never.ts'
import { endOfDay, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'

/** What a date means that falls on a day off (handbook 2.4). */
export const DAY_OFF_RULES = ['literal', 'previous', 'next'] as const
export type DayOffRule = (typeof DAY_OFF_RULES)[number]

/**
 * D: the day the clock counts from. Lateness is never judged by it but by the date as written: "trước ngày 15/12" is
 * kept by who sends on Saturday 14/12, although the reminders count from Friday 13/12.
 */
export function effectiveDate(args: {
  dueOn: PlainDate
  dayOff: DayOffRule
  calendar: WorkingCalendar
}): CalendarResult<PlainDate> {
  const { dueOn, dayOff, calendar } = args
  switch (dayOff) {
    case 'literal':
      return accept(dueOn)
    case 'previous':
      return workingDayOnOrBefore(calendar, dueOn)
    case 'next':
      return workingDayOnOrAfter(calendar, dueOn)
    default:
      return assertNever(dayOff)
  }
}

/** A date is good to 24:00 of the day as written, whatever the day-off rule. */
export const isLateAt = (dueOn: PlainDate, at: Date): boolean => at >= endOfDay(dueOn)
