import {
  addWorkingDays,
  type CalendarResult,
  type WorkingCalendar,
  workingDaysBetween,
} from '#domain/calendar/working-calendar.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { isLateAt } from './effective-date.ts'

/**
 * Suspension does not move a date. Where the date has passed meanwhile, resuming asks for a new one, and offers the old
 * one plus the suspended working days (handbook 2.3). `null`: the date still holds, or there was none, or it had passed
 * before the pause began.
 */
export function offerDateOnResume(args: {
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  suspendedAt: Date
  now: Date
  calendar: WorkingCalendar
}): CalendarResult<PlainDate | null> {
  const { dueOn, dueTime, suspendedAt, now, calendar } = args
  if (dueOn === null) return accept(null)
  const due = { dueOn, dueTime }
  if (!isLateAt(due, now) || isLateAt(due, suspendedAt)) return accept(null)
  const paused = workingDaysBetween({ calendar, from: dayAt(suspendedAt), to: dayAt(now) })
  return paused.ok ? addWorkingDays({ calendar, day: dueOn, count: paused.value }) : paused
}
