import type { Grade } from '#domain/assignment/forms.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import { onPointDone } from '#services/obstacle/on-point-done.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD } from './tell-people.server.ts'

/** The result stands. It counts at the day it was submitted, not at the day somebody found time to look. */
export const confirmAssignment = (
  input: { assignmentId: string; grade: Grade; note: string | null },
  context: CommandContext,
) => {
  const { assignmentId, grade, note } = input
  return changeAssignment({ action: 'confirm', assignmentId, input: { grade, note }, context }, (tx, assignment) => {
    if (assignment.submittedAt === null) throw new Error(`${assignment.code} is submitted without an instant`)
    return accept({
      changes: { completedAt: context.now, completedOn: dayAt(assignment.submittedAt), grade },
      payload: { grade, note, completedOn: dayAt(assignment.submittedAt) },
      ends: 'completed',
      tell: [{ kind: 'assignment-confirmed', to: LEAD, params: { note: note ?? '' } }],
      after: async (causeId) => {
        if (assignment.pointId) await onPointDone(tx, { pointId: assignment.pointId, now: context.now, causeId })
      },
    })
  })
}
