import type { CalendarChangeDays, MovedClock } from '#domain/calendar/calendar-change.ts'
import { buildWorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { decideSchedule } from '#domain/deadline/assignment-schedule.ts'
import { nextMatterStep } from '#domain/obstacle/step-clock.ts'
import { describeAssignments, findAllCalendarDays } from '#data/calendar.server.ts'
import { loadClockAssignments } from '#data/clock-assignment.server.ts'
import { findOpenMatters } from '#data/clock-holder.server.ts'
import { loadMatterFacts } from '#data/clock-matter.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type ClockRules, loadClockRules } from '#services/clock/load-clock-rules.server.ts'

const isSame = (one: Date | null, other: Date | null): boolean => one?.getTime() === other?.getTime()

async function rulesAfter(tx: Transaction, before: ClockRules, { add, remove }: CalendarChangeDays): Promise<ClockRules> {
  const kept = (await findAllCalendarDays(tx)).filter(({ day }) => !remove.includes(day))
  return { ...before, calendar: { ...buildWorkingCalendar([...kept, ...add]), version: before.calendar.version } }
}

/** Which open clocks would fire at another time under the changed calendar. */
export async function findMovedClocks(
  tx: Transaction,
  { days, assignmentIds }: { days: CalendarChangeDays; assignmentIds: readonly string[] },
): Promise<MovedClock[]> {
  const before = await loadClockRules(tx)
  const after = await rulesAfter(tx, before, days)
  const moved = (await loadClockAssignments(tx, assignmentIds)).flatMap((row) => {
    const [from, to] = [decideSchedule(row, before).nextStepAt, decideSchedule(row, after).nextStepAt]
    return isSame(from, to) ? [] : [{ id: row.id, from, to }]
  })
  const described = await describeAssignments(tx, moved.map(({ id }) => id))
  const assignments = moved.flatMap(({ id, from, to }) => {
    const work = described.get(id)
    return work ? [{ ...work, from, to }] : []
  })
  return [...assignments, ...(await findMovedMatters(tx, { before, after }))]
}

async function findMovedMatters(tx: Transaction, { before, after }: { before: ClockRules; after: ClockRules }): Promise<MovedClock[]> {
  const moved: MovedClock[] = []
  for (const ref of await findOpenMatters(tx)) {
    const matter = await loadMatterFacts(tx, ref)
    if (!matter) continue
    const nextUnder = ({ calendar, policy }: ClockRules) =>
      nextMatterStep({ facts: matter.facts, calendar, fireTime: policy.fireTime }).next?.at ?? null
    const [from, to] = [nextUnder(before), nextUnder(after)]
    if (!isSame(from, to)) moved.push({ label: matter.code, title: matter.title, organisation: '', from, to })
  }
  return moved
}
