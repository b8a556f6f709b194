import { findAllCalendarDays } from '#data/calendar.server.ts'
import type { CalendarChangeDays, MovedClock } from '#domain/calendar/calendar-change.ts'
import { buildWorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { Transaction } from '#platform/db.server.ts'
import { findChangedClocks } from '#services/clock/find-changed-clocks.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'

/** Which open clocks would fire otherwise under the changed calendar. */
export async function findMovedClocks(
  tx: Transaction,
  { days, now }: { days: CalendarChangeDays; now: Date },
): Promise<MovedClock[]> {
  const before = await loadClockRules(tx)
  const kept = (await findAllCalendarDays(tx)).filter(({ day }) => !days.remove.includes(day))
  const calendar = { ...buildWorkingCalendar([...kept, ...days.add]), version: before.calendar.version }
  return findChangedClocks(tx, { before, after: { ...before, calendar }, now })
}
