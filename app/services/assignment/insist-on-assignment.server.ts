import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD } from './tell-people.server.ts'

/** The work stays with the agency that declined it; it is given anew, with the reason. */
export const insistOnAssignment = (input: { assignmentId: string; reason: string }, context: CommandContext) =>
  changeAssignment(
    { action: 'insist', assignmentId: input.assignmentId, input: { reason: input.reason }, context },
    () =>
      accept({
        changes: { issuedAt: context.now, activityAt: context.now, waitingDecisionAt: null },
        payload: { reason: input.reason },
        ends: 'decided',
        tell: [{ kind: 'assignment-insisted-on', to: LEAD, params: { reason: input.reason } }],
      }),
  )
