import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { decideReroute } from './decide-reroute.server.ts'

/** Another agency leads: the work is given anew, its date stays. */
export const rerouteAssignment = (
  input: { assignmentId: string; leadId: string; reason: string },
  context: CommandContext,
) => {
  const { assignmentId, leadId, reason } = input
  return changeAssignment({ action: 'reroute', assignmentId, input: { leadId, reason }, context }, (tx, assignment) =>
    decideReroute(tx, { assignment, leadId, reason, now: context.now }),
  )
}
