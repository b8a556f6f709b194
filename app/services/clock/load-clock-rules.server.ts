import { toClockPolicy } from '#data/clock-policy.server.ts'
import { findRuleVersions } from '#data/rule-versions.server.ts'
import { readCalendar, type VersionedCalendar } from '#data/working-calendar.server.ts'
import type { ClockPolicy } from '#domain/deadline/clock-policy.ts'
import type { Reader } from '#platform/db.server.ts'

/**
 * What the pure clock is given besides the row: the policy and the calendar in force, each with its version. `version`
 * counts the changes of either: a row that stands under an earlier one is brought up to date first (ADR 44).
 */
export type ClockRules = { policy: ClockPolicy; calendar: VersionedCalendar; version: number }

export async function loadClockRules(reader: Reader): Promise<ClockRules> {
  const { calendarVersion, calendarChangedAt, policy, rulesVersion } = await findRuleVersions(reader)
  const newest =
    calendarVersion !== null && calendarChangedAt ? { version: calendarVersion, changedAt: calendarChangedAt } : null
  return { calendar: await readCalendar(reader, newest), policy: toClockPolicy(policy), version: rulesVersion }
}
