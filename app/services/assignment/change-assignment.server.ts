import { type LockedAssignment, lockAssignment } from '#data/assignment.server.ts'
import { checkAction } from '#domain/assignment/available-actions.ts'
import { ASSIGNMENT_ACTIONS, type AssignmentAction } from '#domain/assignment/life-cycle.ts'
import { assignmentScope, isInScope } from '#domain/assignment/scope.ts'
import { accept, type Refusal, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { saveOutcome } from './save-outcome.server.ts'
import type { AssignmentOutcome } from './save-step.server.ts'

export type ChangedAssignment = { assignmentId: string; code: string; label: string }
export type Decision = Result<AssignmentOutcome> | Promise<Result<AssignmentOutcome>>

/**
 * The one way every act on an assignment goes: settle the steps that were due before it, lock the row, look whether it
 * is this person's to see, ask the table, decide, save. What is not open is refused with what is (409).
 */
export function changeAssignment(
  command: {
    action: AssignmentAction
    assignmentId: string
    input: unknown
    context: CommandContext
    /** A lock that has to be held before the row's: whoever takes both takes them in this order. */
    lockFirst?: (tx: Transaction) => Promise<void>
  },
  decide: (tx: Transaction, assignment: LockedAssignment) => Decision,
): Promise<Result<ChangedAssignment>> {
  const { action, assignmentId, input, context, lockFirst } = command
  return runCommand(
    { name: ASSIGNMENT_ACTIONS[action].command, input: { assignmentId, input }, context },
    async (tx) => {
      await lockFirst?.(tx)
      const opened = await openForAct(tx, { action, assignmentId, context })
      if (!opened.ok) return opened
      const assignment = opened.value
      const outcome = await decide(tx, assignment)
      if (!outcome.ok) return outcome
      await saveOutcome(tx, { action, assignment, outcome: outcome.value, cause: context })
      return accept({ assignmentId, code: assignment.code, label: assignment.label })
    },
  )
}

/** The assignment under its lock, with this act open to this person; what was due before it has been taken. */
export async function openForAct(
  tx: Transaction,
  { action, assignmentId, context }: { action: AssignmentAction; assignmentId: string; context: CommandContext },
): Promise<Result<LockedAssignment>> {
  const { actor, now } = context
  await settleAssignment(tx, { assignmentId, now })
  const assignment = await lockAssignment(tx, assignmentId)
  if (!assignment || !isInScope(assignmentScope(actor), assignment)) return refuse('not-found')
  const { coordinatorOrganisationId } = assignment
  const checked = checkAction(action, { assignment, actor, coordinatorOrganisationId })
  return checked.ok ? accept(assignment) : sayWhatIsOpen(checked, { assignment, now })
}

/** "Việc này vừa được nộp lúc 08:02; giờ có thể xác nhận hoặc trả lại": the sentence needs since when. */
const sayWhatIsOpen = (
  refusal: Refusal,
  { assignment, now }: { assignment: LockedAssignment; now: Date },
): Refusal => ({
  ...refusal,
  params: { ...refusal.params, since: assignment.lastEventAt?.toISOString() ?? '', now: now.toISOString() },
})
