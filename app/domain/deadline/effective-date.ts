import {
  type CalendarResult,
  type WorkingCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '#domain/calendar/working-calendar.ts'
import { assertNever } from '#domain/shared/assert-never.ts'
import { endOfDay, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import { minuteAfter, type TimeOfDay } from '#domain/shared/time-of-day.ts'

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

/** A date as written, with the hour where one is given. */
export type DueMoment = { dueOn: PlainDate; dueTime: TimeOfDay | null }

/**
 * A date is good to 24:00 of the day as written, whatever the day-off rule; with an hour to the end of that minute:
 * who submits at 16:31 what was due at 16:30 is late.
 */
export const isLateAt = ({ dueOn, dueTime }: DueMoment, at: Date): boolean =>
  at >= (dueTime === null ? endOfDay(dueOn) : minuteAfter(dueOn, dueTime))

/** An hour that is given must still be to come: without one the rest of the day is enough. */
export const hasHourPassed = ({ dueOn, dueTime }: { dueOn: PlainDate | null; dueTime: TimeOfDay | null }, now: Date) =>
  dueOn !== null && dueTime !== null && isLateAt({ dueOn, dueTime }, now)
