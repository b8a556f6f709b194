import { loadClockPolicy } from '#data/clock-policy.server.ts'
import { countByAgency, countLateOn, countStatistics, findLateWork, findStandingPlan } from '#data/standing.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { type ClassBoundaries, classBoundaries } from '#domain/deadline/timeliness.ts'
import { byAgency, byKind, toStatistics, toTotal, weekDays } from '#domain/home/standing.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

const TREND_WEEKS = 8

/** Everything a leader's page says about the newest plan; undefined before the first publication. */
export async function readStanding(reader: Reader, today: PlainDate) {
  const plan = await findStandingPlan(reader)
  if (!plan) return undefined
  const calendar = await loadWorkingCalendar(reader)
  const boundaries: ClassBoundaries = classBoundaries({ today, calendar, policy: await loadClockPolicy(reader) })
  const scope = { planId: plan.id }
  const days = weekDays(today, TREND_WEEKS)
  const [counts, statistics, late, trend] = await Promise.all([
    countByAgency(reader, { ...scope, boundaries }),
    countStatistics(reader, { ...scope, today }),
    findLateWork(reader, { ...scope, today }),
    countLateOn(reader, { ...scope, days }),
  ])
  return {
    plan,
    total: toTotal(counts),
    agencies: byAgency(counts),
    kinds: byKind(counts),
    statistics: toStatistics(statistics),
    late: late.map((work) => {
      const over = workingDaysBetween({ calendar, from: work.dueOn, to: today })
      return { ...work, daysOver: over.ok ? over.value : null }
    }),
    trend: days.map((day, index) => ({ day, value: trend[index] ?? 0 })),
  }
}
