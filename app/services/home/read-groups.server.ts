import { findStandingGroups } from '#data/standing.server.ts'
import { aggregate } from '#domain/assignment/aggregate.ts'
import type { Reader } from '#platform/db.server.ts'
import type { ClockRules } from '#services/clock/load-clock-rules.server.ts'

/** The duties of the newest plan that several agencies share, each as one aggregate; those with a late member first. */
export async function readGroups(reader: Reader, { now, rules }: { now: Date; rules: ClockRules }) {
  const { calendar } = rules
  const groups = (await findStandingGroups(reader)).flatMap(({ members, ...group }) => {
    const known = aggregate({ members, now, calendar })
    return known ? [{ ...group, known }] : []
  })
  return groups.sort((one, other) => other.known.late.length - one.known.late.length)
}
