import { type LockedAssignment, lockAssignment } from '#data/assignment.server.ts'
import { type ChangeKind, changeRule } from '#domain/amendment/change-kinds.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type AssignmentOutcome, saveStep } from '#services/assignment/save-step.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'
import type { DocumentCause } from './document-cause.server.ts'

/** One accepted change to one work, the way a command goes: settle, lock, decide, save; under the document's event. */
export async function stepByDocument(
  tx: Transaction,
  { kind, assignmentId, cause }: { kind: ChangeKind; assignmentId: string; cause: DocumentCause },
  decide: (assignment: LockedAssignment) => Result<AssignmentOutcome> | Promise<Result<AssignmentOutcome>>,
): Promise<Result<null>> {
  await settleAssignment(tx, { assignmentId, now: cause.now })
  const assignment = await lockAssignment(tx, assignmentId)
  const { from, to, event } = changeRule(kind)
  // The rows were locked before anything was decided about them.
  if (!assignment || !from.includes(assignment.state))
    throw new Error(`assignment ${assignmentId} is not open to ${kind} any more`)
  const outcome = await decide(assignment)
  if (!outcome.ok) return { ...outcome, params: { ...outcome.params, label: assignment.label } }
  const { actor, now, causeId } = cause
  const state = to === 'same' ? assignment.state : to
  await saveStep(tx, { event, to: state, assignment, outcome: outcome.value, cause: { actor, now, causeId } })
  return accept(null)
}
