import { loadClockAssignments } from '#data/clock-assignment.server.ts'
import { findAssignmentsDueBefore, settleOpenAssignments } from '#data/clock-holder.server.ts'
import { decideStepsBefore } from '#domain/deadline/clock.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules } from './load-clock-rules.server.ts'
import { takeAssignmentSteps } from './take-assignment-steps.server.ts'

/**
 * First thing of a change of the calendar or the policy, like of a command on one row: what was due before it is taken
 * under the rules of then. What the new rules put before it has not fired and is not lost: it fires on the next working
 * day (domain/deadline/clock). The caller holds the open rows.
 */
export async function settleOpenClocks(tx: Transaction, { now }: { now: Date }): Promise<void> {
  const rules = await loadClockRules(tx)
  const rows = await loadClockAssignments(tx, await findAssignmentsDueBefore(tx, now))
  const taken = rows.map((row) => ({
    row,
    steps: decideStepsBefore({ facts: row.facts, calendar: rules.calendar, policy: rules.policy, instant: now }),
    settledUntil: now,
  }))
  await takeAssignmentSteps(tx, { taken, rules, now })
  await settleOpenAssignments(tx, now)
}
