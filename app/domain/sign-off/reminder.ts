import { addWorkingDays, type WorkingCalendar, workingDayOnOrAfter } from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, instantAt } from '#domain/shared/plain-date.ts'

type Rules = { calendar: WorkingCalendar; fireTime: string }

/** The head is reminded once, on the first working day after it was sent up. A year without calendar holds nothing back. */
export function reminderAfter(askedAt: Date, { calendar, fireTime }: Rules): Date {
  const asked = dayAt(askedAt)
  const day = addWorkingDays({ calendar, day: asked, count: 1 })
  return instantAt(day.ok ? day.value : addDays(asked, 1), fireTime)
}

/** Where the calendar has changed since and this is a day off now: the next working day instead. */
export function putOff(now: Date, { calendar, fireTime }: Rules): Date | null {
  const today = dayAt(now)
  const working = workingDayOnOrAfter(calendar, today)
  return working.ok && working.value > today ? instantAt(working.value, fireTime) : null
}
