import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { dayAt } from '#domain/shared/plain-date.ts'

/** A stay with a holder that has ended, with the limit it ran under. */
export type EndedStay = { startedAt: Date; endedAt: Date; limitDays: number | null }

/**
 * What the leadership still has of its limit when the last answer is there: the days it held the dossier itself count,
 * those of whom it asked do not. Who had used all of them has one more day to read the answer.
 */
export function daysLeft({ stay, calendar }: { stay: EndedStay; calendar: WorkingCalendar }): number | null {
  if (stay.limitDays === null) return null
  const used = workingDaysBetween({ calendar, from: dayAt(stay.startedAt), to: dayAt(stay.endedAt) })
  return Math.max(1, stay.limitDays - (used.ok ? used.value : 0))
}
