import { isMemberOf } from '#data/assignment.server.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/** An officer is put in charge; the agency stays answerable. */
export const handDownAssignment = (input: { assignmentId: string; officerId: string }, context: CommandContext) => {
  const { assignmentId, officerId } = input
  return changeAssignment(
    { action: 'hand-down', assignmentId, input: { officerId }, context },
    async (tx, assignment) => {
      const isMember = await isMemberOf(tx, { personId: officerId, organisationId: assignment.leadId })
      if (!isMember) return refuse('officer-unknown', { field: 'officerId' })
      return accept({
        changes: { officerId },
        payload: { officerId },
        tell: [{ kind: 'assignment-handed-down', to: ['officer'] }],
      })
    },
  )
}
