import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/** Nobody is in charge any more: the agency's contact is reminded instead, until somebody is. */
export const takeBackOfficer = (input: { assignmentId: string; reason: string }, context: CommandContext) => {
  const { assignmentId, reason } = input
  return changeAssignment(
    { action: 'take-back-officer', assignmentId, input: { reason }, context },
    (_, { officerId }) =>
      accept({
        changes: { officerId: null },
        payload: { reason, officerId },
        tell: officerId ? [{ kind: 'assignment-taken-back', to: [], toPerson: officerId, params: { reason } }] : [],
      }),
  )
}
