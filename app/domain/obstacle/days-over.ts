import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'

/** While the filer is asked to confirm nobody is late: silence closes (handbook 2.7). */
export const NEVER_OVER = ['confirming'] as const

export const mayRunOver = (step: string): boolean => !NEVER_OVER.some((one) => one === step)

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
