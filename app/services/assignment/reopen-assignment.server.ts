import { accept } from '#domain/shared/result.ts'
import { findPresentLead } from '#services/reform/find-present-lead.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD } from './tell-people.server.ts'

/** A confirmation or withdrawal that was a mistake is undone with a reason; the history keeps both. */
export const reopenAssignment = (input: { assignmentId: string; reason: string }, context: CommandContext) => {
  const { assignmentId, reason } = input
  const { now } = context
  return changeAssignment({ action: 'reopen', assignmentId, input: { reason }, context }, async (tx, { leadId }) =>
    accept({
      changes: {
        // An agency that has ended does no more work: its successor does.
        leadId: await findPresentLead(tx, leadId),
        completedAt: null,
        completedOn: null,
        submittedAt: null,
        grade: null,
        activityAt: now,
        issuedAt: now,
      },
      payload: { reason },
      tell: [{ kind: 'assignment-sent-back', to: LEAD, params: { reason } }],
    }),
  )
}
