import type { LockedAssignment } from '#data/assignment.server.ts'
import { ASSIGNMENT_ACTIONS, type AssignmentAction, stateAfter } from '#domain/assignment/life-cycle.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type AssignmentOutcome, type Cause, saveStep } from './save-step.server.ts'

/** Saves a decided act of the table: the state it leads to and the event it is kept under. */
export const saveOutcome = (
  tx: Transaction,
  args: { action: AssignmentAction; assignment: LockedAssignment; outcome: AssignmentOutcome; cause: Cause },
): Promise<void> => {
  const { action, assignment, outcome, cause } = args
  const to = stateAfter({ action, state: assignment.state, acceptedAt: assignment.acceptedAt })
  return saveStep(tx, { event: ASSIGNMENT_ACTIONS[action].event, to, assignment, outcome, cause })
}
