import { loadClockAssignments, lockClockAssignment } from '#data/clock-assignment.server.ts'
import { decideStepsBefore } from '#domain/deadline/clock.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules } from './load-clock-rules.server.ts'
import { takeAssignmentSteps } from './take-assignment-steps.server.ts'

/**
 * First thing of every command on an assignment: takes the steps that were due before the command's instant, under the
 * row's lock, which stays until the transaction ends. So the record is the same whether the engine was on time or away.
 */
export async function settleAssignment(
  tx: Transaction,
  { assignmentId, now }: { assignmentId: string; now: Date },
): Promise<void> {
  if (!(await lockClockAssignment(tx, assignmentId))) return
  const [row] = await loadClockAssignments(tx, [assignmentId])
  if (row?.structure !== 'work') return
  const rules = await loadClockRules(tx)
  const steps = decideStepsBefore({ facts: row.facts, calendar: rules.calendar, policy: rules.policy, instant: now })
  await takeAssignmentSteps(tx, { taken: [{ row, steps, settledUntil: now }], rules, now })
}
