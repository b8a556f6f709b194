import type { ClockPolicy } from '#domain/deadline/clock-policy.ts'
import { loadClockPolicy } from '#data/clock-policy.server.ts'
import { loadWorkingCalendar, type VersionedCalendar } from '#data/working-calendar.server.ts'
import type { Reader } from '#platform/db.server.ts'

/** What the pure clock is given besides the row: the policy and the calendar in force, each with its version. */
export type ClockRules = { policy: ClockPolicy; calendar: VersionedCalendar }

export async function loadClockRules(reader: Reader): Promise<ClockRules> {
  return { calendar: await loadWorkingCalendar(reader), policy: await loadClockPolicy(reader) }
}
