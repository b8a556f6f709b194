import { findLateWork, readStandingCounts } from '#data/standing.server.ts'
import { workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { classBoundaries } from '#domain/deadline/timeliness.ts'
import { holderRows } from '#domain/home/held-now.ts'
import { byAgency, byKind, toStatistics, toTotal, weekDays } from '#domain/home/standing.ts'
import { attributeOverDays } from '#domain/obstacle/attribute-over-days.ts'
import { monthOfDay } from '#domain/period/period.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import type { ClockRules } from '#services/clock/load-clock-rules.server.ts'

const TREND_WEEKS = 8

/** Everything a leader's page says about the newest plan; undefined before the first publication. */
export async function readStanding(reader: Reader, { now, rules }: { now: Date; rules: ClockRules }) {
  const { calendar, policy } = rules
  const today = dayAt(now)
  const boundaries = classBoundaries({ now, calendar, policy })
  const month = monthOfDay(today)
  const days = weekDays(today, TREND_WEEKS)
  const [standing, late] = await Promise.all([
    readStandingCounts(reader, { boundaries, days, heldSince: month.from }),
    findLateWork(reader, boundaries),
  ])
  if (!standing) return undefined
  const { plan, counts, trend, reports, held } = standing
  const over = attributeOverDays({ lines: held.over, span: { from: month.from, to: today }, calendar })
  return {
    plan,
    reports,
    holders: holderRows(held.now, over),
    held: held.sum,
    month: month.key,
    total: toTotal(counts),
    agencies: byAgency(counts),
    kinds: byKind(counts),
    statistics: toStatistics(counts),
    late: late.map((work) => {
      const over = workingDaysBetween({ calendar, from: work.dueOn, to: today })
      return { ...work, daysOver: over.ok ? over.value : null }
    }),
    trend: days.map((day, index) => ({ day, value: trend[index] ?? 0 })),
  }
}
