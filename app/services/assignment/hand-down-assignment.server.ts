import { findMemberName } from '#data/members.server.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/**
 * An officer is put in charge; the agency stays answerable. Passed on from one officer to another it needs the reason,
 * and the one who gives it up is told.
 */
export const handDownAssignment = (
  input: { assignmentId: string; officerId: string; reason: string | null },
  context: CommandContext,
) => {
  const { assignmentId, officerId, reason } = input
  return changeAssignment(
    { action: 'hand-down', assignmentId, input: { officerId, reason }, context },
    async (tx, assignment) => {
      const before = assignment.officerId
      const officer = await findMemberName(tx, { personId: officerId, organisationId: assignment.leadId })
      if (officer === undefined) return refuse('officer-unknown', { field: 'officerId' })
      if (before === officerId) return refuse('officer-same', { field: 'officerId' })
      if (before !== null && reason === null) return refuse('pass-on-reason-missing', { field: 'reason' })
      const taken = { kind: 'assignment-taken-back' as const, to: [], params: { reason: reason ?? '' } }
      return accept({
        changes: { officerId },
        payload: { officerId, officer, reason },
        tell: [
          { kind: 'assignment-handed-down', to: [], toPerson: officerId },
          ...(before === null ? [] : [{ ...taken, toPerson: before }]),
        ],
      })
    },
  )
}
