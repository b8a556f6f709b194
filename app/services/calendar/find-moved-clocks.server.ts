import { findAllCalendarDays } from '#data/calendar.server.ts'
import { findOwnDays } from '#data/own-calendar.server.ts'
import type { CalendarChangeDays, MovedClock } from '#domain/calendar/calendar-change.ts'
import { overlayCalendars } from '#domain/calendar/own-calendar.ts'
import { buildWorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { Transaction } from '#platform/db.server.ts'
import { findChangedClocks } from '#services/clock/find-changed-clocks.server.ts'
import { type ClockRules, loadClockRules } from '#services/clock/load-clock-rules.server.ts'

type Change = { days: CalendarChangeDays; organisationId: string | null }

/** Which open clocks would fire otherwise under the changed calendar, of the province or of one organisation. */
export async function findMovedClocks(
  tx: Transaction,
  { now, ...change }: Change & { now: Date },
): Promise<MovedClock[]> {
  const before = await loadClockRules(tx)
  return findChangedClocks(tx, { before, after: { ...before, ...(await calendarsAfter(tx, change, before)) }, now })
}

async function calendarsAfter(
  tx: Transaction,
  { days: { add, remove }, organisationId }: Change,
  { calendar }: ClockRules,
): Promise<Pick<ClockRules, 'calendar' | 'own'>> {
  const ownDays = await findOwnDays(tx)
  if (organisationId === null) {
    const kept = (await findAllCalendarDays(tx)).filter(({ day }) => !remove.includes(day))
    const province = { ...buildWorkingCalendar([...kept, ...add]), version: calendar.version }
    return { calendar: province, own: overlayCalendars(province, ownDays) }
  }
  const kept = ownDays.filter((own) => own.organisationId !== organisationId || !remove.includes(own.day))
  const added = add.map(({ day, kind }) => ({ organisationId, day, kind }))
  return { calendar, own: overlayCalendars(calendar, [...kept, ...added]) }
}
