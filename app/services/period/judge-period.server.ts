import { findWorkAtCutOff } from '#data/period.server.ts'
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { Period } from '#domain/period/period.ts'
import { type JudgedWork, judgeWork } from '#domain/period/period-work.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { END_OF_DAY, timeAt } from '#domain/shared/time-of-day.ts'
import type { Reader } from '#platform/db.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'

/** The last day of a period; today, while it runs. */
export const cutOffOf = (period: Period, now: Date): PlainDate => (isRunning(period, now) ? dayAt(now) : period.to)
const isRunning = ({ to }: Period, now: Date): boolean => dayAt(now) < to

/** All work of a period as it stood at its cut-off, by what was known at a moment: read from the record, all of it. */
export async function judgePeriod(
  reader: Reader,
  { period, now, knownAt, ...known }: { period: Period; now: Date; knownAt: Date; calendar?: WorkingCalendar },
): Promise<JudgedWork[]> {
  const cutOff = cutOffOf(period, now)
  const time = isRunning(period, now) ? timeAt(now) : END_OF_DAY
  const [{ calendar }, works] = await Promise.all([
    known.calendar ? { calendar: known.calendar } : loadClockRules(reader),
    findWorkAtCutOff(reader, { cutOff, knownAt }),
  ])
  return works.flatMap((work) => judgeWork(work, { cutOff, time, calendar }) ?? [])
}
