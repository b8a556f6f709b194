import type { LockedAssignment } from '#data/assignment.server.ts'
import { ASSIGNMENT_ACTIONS, type AssignmentAction, stateAfter } from '#domain/assignment/life-cycle.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type AssignmentOutcome, type Cause, saveSteps } from './save-step.server.ts'

type Decided = { assignment: LockedAssignment; outcome: AssignmentOutcome }

/** Saves a decided act of the table: the state it leads to and the event it is kept under. */
export const saveOutcome = (
  tx: Transaction,
  { action, cause, ...decided }: Decided & { action: AssignmentAction; cause: Cause },
): Promise<void> => saveOutcomes(tx, { action, decided: [decided], cause })

/** The same act on many. */
export const saveOutcomes = (
  tx: Transaction,
  { action, decided, cause }: { action: AssignmentAction; decided: readonly Decided[]; cause: Cause },
): Promise<void> =>
  saveSteps(tx, {
    steps: decided.map(({ assignment, outcome }) => {
      const { state, acceptedAt } = assignment
      return {
        event: ASSIGNMENT_ACTIONS[action].event,
        to: stateAfter({ action, state, acceptedAt }),
        assignment,
        outcome,
      }
    }),
    cause,
  })
