import { findWaitingMatters } from '#data/inbox.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { toDuties } from '#domain/home/duties.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

/** What waits for this person's role, longest first, with the working days it has waited and those beyond its limit. */
export async function readInbox(
  reader: Reader,
  { actor, today, calendar }: { actor: Actor; today: PlainDate; calendar: WorkingCalendar },
) {
  const matters = await findWaitingMatters(reader, actor)
  return toDuties({ matters, today, calendar }).map((duty) => {
    const over =
      duty.urgency === 'over' && duty.dueOn ? workingDaysBetween({ calendar, from: duty.dueOn, to: today }) : null
    const waited = workingDaysBetween({ calendar, from: dayAt(duty.waitsSince), to: today })
    return { ...duty, ageDays: waited.ok ? waited.value : 0, daysOver: over?.ok ? over.value : 0 }
  })
}
