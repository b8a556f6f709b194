import { describeAssignments, findAllCalendarDays } from '#data/calendar.server.ts'
import { loadClockAssignments } from '#data/clock-assignment.server.ts'
import { findClockAssignmentsAfter, findOpenMatters } from '#data/clock-holder.server.ts'
import { loadMatterFacts } from '#data/clock-matter.server.ts'
import type { CalendarChangeDays, MovedClock } from '#domain/calendar/calendar-change.ts'
import { buildWorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { decideSchedule } from '#domain/deadline/assignment-schedule.ts'
import { nextMatterStep } from '#domain/obstacle/step-clock.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type ClockRules, loadClockRules } from '#services/clock/load-clock-rules.server.ts'

const BATCH = 500

const isSame = (one: Date | null, other: Date | null): boolean => one?.getTime() === other?.getTime()

async function rulesAfter(
  tx: Transaction,
  before: ClockRules,
  { add, remove }: CalendarChangeDays,
): Promise<ClockRules> {
  const kept = (await findAllCalendarDays(tx)).filter(({ day }) => !remove.includes(day))
  return { ...before, calendar: { ...buildWorkingCalendar([...kept, ...add]), version: before.calendar.version } }
}

/** Which open clocks would fire at another time under the changed calendar. */
export async function findMovedClocks(tx: Transaction, days: CalendarChangeDays): Promise<MovedClock[]> {
  const before = await loadClockRules(tx)
  const after = await rulesAfter(tx, before, days)
  return [...(await findMovedAssignments(tx, { before, after })), ...(await findMovedMatters(tx, { before, after }))]
}

type BeforeAndAfter = { before: ClockRules; after: ClockRules }

async function findMovedAssignments(tx: Transaction, { before, after }: BeforeAndAfter): Promise<MovedClock[]> {
  const moved: { id: string; from: Date | null; to: Date | null }[] = []
  for (let afterId: string | null = null; ; ) {
    const ids: string[] = await findClockAssignmentsAfter(tx, { afterId, limit: BATCH })
    for (const row of await loadClockAssignments(tx, ids)) {
      const [from, to] = [decideSchedule(row, before).nextStepAt, decideSchedule(row, after).nextStepAt]
      if (!isSame(from, to)) moved.push({ id: row.id, from, to })
    }
    if (ids.length < BATCH) break
    afterId = ids.at(-1) ?? null
  }
  const described = await describeAssignments(
    tx,
    moved.map(({ id }) => id),
  )
  return moved.flatMap(({ id, from, to }) => {
    const work = described.get(id)
    return work ? [{ ...work, from, to }] : []
  })
}

async function findMovedMatters(
  tx: Transaction,
  { before, after }: { before: ClockRules; after: ClockRules },
): Promise<MovedClock[]> {
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
