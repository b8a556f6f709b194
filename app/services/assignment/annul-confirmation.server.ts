import { accept } from '#domain/shared/result.ts'
import { findPresentLead } from '#services/reform/find-present-lead.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD } from './tell-people.server.ts'

/**
 * A confirmation given by mistake is taken back by the head of whoever gave it. The result stands as it was submitted
 * and waits to be judged again; nothing counts as completed meanwhile. Unlike reopening, which gives the work back.
 */
export const annulConfirmation = (input: { assignmentId: string; reason: string }, context: CommandContext) => {
  const { assignmentId, reason } = input
  return changeAssignment(
    { action: 'annul-confirmation', assignmentId, input: { reason }, context },
    async (tx, { code, leadId, submittedAt }) => {
      if (submittedAt === null) throw new Error(`${code} is completed without a submission`)
      return accept({
        changes: { leadId: await findPresentLead(tx, leadId), completedAt: null, completedOn: null, grade: null },
        payload: { reason },
        tell: [{ kind: 'confirmation-annulled', to: [...LEAD, 'judge'], params: { reason } }],
      })
    },
  )
}
