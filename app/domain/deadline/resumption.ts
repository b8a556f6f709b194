import {
  addWorkingDays,
  type CalendarResult,
  type WorkingCalendar,
  workingDaysBetween,
} from '#domain/calendar/working-calendar.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import { isLateAt } from './effective-date.ts'

/**
 * Suspension does not move a date. Where the date has passed meanwhile, resuming asks for a new one, and offers the old
 * one plus the suspended working days (handbook 2.3). `null`: the date still holds, or there was none, or it had passed
 * before the pause began.
 */
export function offerDateOnResume(args: {
  dueOn: PlainDate | null
  suspendedAt: Date
  now: Date
  calendar: WorkingCalendar
}): CalendarResult<PlainDate | null> {
  const { dueOn, suspendedAt, now, calendar } = args
  if (dueOn === null || !isLateAt(dueOn, now) || isLateAt(dueOn, suspendedAt)) return accept(null)
  const paused = workingDaysBetween({ calendar, from: dayAt(suspendedAt), to: dayAt(now) })
  return paused.ok ? addWorkingDays({ calendar, day: dueOn, count: paused.value }) : paused
}
