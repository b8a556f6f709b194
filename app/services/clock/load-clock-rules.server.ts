import { CLOCK_POLICY } from '#data/clock-policy.server.ts'
import { findRuleVersions } from '#data/rule-versions.server.ts'
import { type Calendars, readCalendars, type VersionedCalendar } from '#data/working-calendar.server.ts'
import type { ClockPolicy } from '#domain/deadline/clock-policy.ts'
import type { Reader } from '#platform/db.server.ts'

/**
 * What the pure clock is given besides the row: the policy and the calendar in force, each with its version. `version`
 * counts the changes of either: a row that stands under an earlier one is brought up to date first (ADR 44).
 */
export type ClockRules = {
  policy: ClockPolicy
  calendar: VersionedCalendar
  /** The calendars of organisations that have days of their own; the others have the province's. */
  own: Calendars['own']
  version: number
}

/** The rules as they are for the work of one lead: its own calendar where it has one (ADR 53). */
export function rulesFor(rules: ClockRules, leadId: string): ClockRules {
  const calendar = rules.own.get(leadId)
  return calendar ? { ...rules, calendar } : rules
}

export async function loadClockRules(reader: Reader): Promise<ClockRules> {
  const { calendarVersion, calendarChangedAt, policy, rulesVersion } = await findRuleVersions(reader)
  const newest =
    calendarVersion !== null && calendarChangedAt ? { version: calendarVersion, changedAt: calendarChangedAt } : null
  const { province, own } = await readCalendars(reader, newest)
  return { calendar: province, own, policy: CLOCK_POLICY.read(policy), version: rulesVersion }
}
