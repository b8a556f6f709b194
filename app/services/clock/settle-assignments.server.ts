import { loadClockAssignments, lockClockAssignments } from '#data/clock-assignment.server.ts'
import { loadClockDates, lockDatesOf } from '#data/clock-date.server.ts'
import { hasOwnLife } from '#domain/assignment/states.ts'
import { under } from '#domain/deadline/changing-rules.ts'
import { decideStepsBefore, withFired } from '#domain/deadline/clock.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type ClockRules, loadClockRules, rulesFor } from './load-clock-rules.server.ts'
import { resumeOnTheirDay } from './resume-on-their-day.server.ts'
import { type RuledRow, type Settled, settleEarlierRules } from './settle-earlier-rules.server.ts'
import { takeAssignmentSteps } from './take-assignment-steps.server.ts'
import { takeDateSteps } from './take-date-steps.server.ts'

/**
 * First thing of every command on assignments: takes the steps that were due before the command's instant, under the
 * rows' locks, which stay until the transaction ends. So the record is the same whether the engine was on time or away.
 * Dates of agencies beside an assignment's own are settled with it, because its suspension or end is theirs as well.
 */
export async function settleAssignments(
  tx: Transaction,
  { assignmentIds, now }: { assignmentIds: readonly string[]; now: Date },
): Promise<void> {
  const locked = await lockClockAssignments(tx, assignmentIds)
  if (locked.length === 0) return
  const known = (await loadClockAssignments(tx, locked)).filter(({ structure }) => hasOwnLife(structure))
  const rows = await resumeOnTheirDay(tx, { rows: known, isDue: (at) => at < now })
  if (rows.length === 0) return
  const rules = await loadClockRules(tx)
  await takeAssignmentSteps(tx, { taken: await settleBefore(tx, { rows, rules, now }), rules, now })
  const dates = await loadClockDates(tx, await lockDatesOf(tx, locked))
  if (dates.length === 0) return
  await takeDateSteps(tx, { taken: await settleBefore(tx, { rows: dates, rules, now }), rules, now })
}

/** What was due strictly before an instant, which then counts as settled. */
async function settleBefore<Row extends RuledRow>(
  tx: Transaction,
  { rows, rules, now }: { rows: readonly Row[]; rules: ClockRules; now: Date },
): Promise<Settled<Row>[]> {
  const settled = await settleEarlierRules(tx, { rows, rules })
  return settled.map(({ row, facts, steps }) => {
    const own = rulesFor(rules, row.leadId)
    const due = decideStepsBefore({ facts, ...own, instant: now })
    const known = withFired(facts, due)
    return { row, steps: [...steps, ...under(own, due)], facts: { ...known, settledUntil: now } }
  })
}
