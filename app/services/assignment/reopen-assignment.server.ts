import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD } from './tell-people.server.ts'

/** A confirmation or withdrawal that was a mistake is undone with a reason; the history keeps both. */
export const reopenAssignment = (input: { assignmentId: string; reason: string }, context: CommandContext) => {
  const { assignmentId, reason } = input
  const { now } = context
  return changeAssignment({ action: 'reopen', assignmentId, input: { reason }, context }, () =>
    accept({
      changes: { completedAt: null, completedOn: null, submittedAt: null, grade: null, activityAt: now, issuedAt: now },
      payload: { reason },
      tell: [{ kind: 'assignment-sent-back', to: LEAD, params: { reason } }],
    }),
  )
}
