import { type WorkingCalendar, workingDayOnOrAfter } from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, instantAt } from '#domain/shared/plain-date.ts'

/** The messages that several clocks write at one and the same hour are waited for, so that a person gets one digest. */
const GATHER_MS = 2_000

/**
 * When a message of the day's digest may leave: at the digest hour of its own day, or of the next working day when that
 * hour is over. Days off hold back mails, never the record. A year without calendar holds back nothing.
 */
export function digestAt(args: { since: Date; now: Date; digestTime: string; calendar: WorkingCalendar }): Date {
  const { since, now, digestTime, calendar } = args
  const day = dayAt(since)
  const earliest = instantAt(day, digestTime) >= since ? day : addDays(day, 1)
  const working = workingDayOnOrAfter(calendar, earliest)
  const at = instantAt(working.ok ? working.value : earliest, digestTime)
  return new Date(Math.max(at.getTime(), now.getTime()) + GATHER_MS)
}
