import { findOwedWork, findOwnFilings } from '#data/owed.server.ts'
import { classBoundaries, timeliness } from '#domain/deadline/timeliness.ts'
import type { Reader } from '#platform/db.server.ts'
import type { ClockRules } from '#services/clock/load-clock-rules.server.ts'

/** What an agency owes, each with its official class of today, and what it has filed. */
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
  const [work, filings] = await Promise.all([
    findOwedWork(reader, { organisationId, leadsOnly: isEnterprise }),
    findOwnFilings(reader, organisationId),
  ])
  const boundaries = classBoundaries({ now, calendar, policy })
  const items = work.map((item) => {
    const standing = timeliness({ facts: item, boundaries, calendar })
    return { ...item, class: standing.class, daysLeft: standing.daysLeft, daysOver: standing.daysOver }
  })
  return {
    items: items.filter(({ isPeriodReport }) => !isPeriodReport),
    // Who takes part in a continuing duty does not answer for its reports.
    reports: items.filter(({ isPeriodReport, isLead }) => isPeriodReport && isLead),
    filings,
  }
}
