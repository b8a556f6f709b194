import { findOwedWork, findOwnFilings } from '#data/owed.server.ts'
import { findMeasuredBy } from '#data/owed-readings.server.ts'
import { partStanding } from '#domain/assignment/contribution.ts'
import { classBoundaries, timeliness } from '#domain/deadline/timeliness.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { missingPeriod } from '#domain/target/measuring-period.ts'
import type { Reader } from '#platform/db.server.ts'
import type { ClockRules } from '#services/clock/load-clock-rules.server.ts'

/** What an agency owes and what it watches, each with its class of today, what it has filed, and readings not given. */
export async function readAgencyHome(
  reader: Reader,
  {
    organisationId,
    isEnterprise,
    now,
    rules,
  }: { organisationId: string; isEnterprise: boolean; now: Date; rules: ClockRules },
) {
  const { calendar, policy } = rules
  const [work, filings, measured] = await Promise.all([
    findOwedWork(reader, { organisationId, leadsOnly: isEnterprise }),
    findOwnFilings(reader, organisationId),
    findMeasuredBy(reader, organisationId),
  ])
  const boundaries = classBoundaries({ now, calendar, policy })
  const items = work.map(({ part, ...item }) => {
    const standing = timeliness({ facts: item, boundaries, calendar })
    const own = part && { dueOn: part.dueOn, standing: partStanding({ part, assignmentState: item.state, now }) }
    return { ...item, part: own, class: standing.class, daysLeft: standing.daysLeft, daysOver: standing.daysOver }
  })
  return {
    items: items.filter(({ isPeriodReport, isFollowed }) => !isPeriodReport && !isFollowed),
    followed: items.filter(({ isPeriodReport, isFollowed }) => !isPeriodReport && isFollowed),
    // Who takes part in a continuing duty does not answer for its reports.
    reports: items.filter(({ isPeriodReport, isLead }) => isPeriodReport && isLead),
    filings,
    readings: measured.flatMap(({ itemId, planId, anchor, text, ...facts }) => {
      const missing = missingPeriod({ ...facts, today: dayAt(now) })
      return missing ? [{ itemId, planId, anchor, text, ...missing }] : []
    }),
  }
}
