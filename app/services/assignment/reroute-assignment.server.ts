import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { decideReroute, findRerouteTarget } from './decide-reroute.server.ts'

/** Another agency leads: the work is given anew, its date stays. */
export const rerouteAssignment = (
  input: { assignmentId: string; leadId: string; reason: string },
  context: CommandContext,
) => {
  const { assignmentId, leadId, reason } = input
  return changeAssignment(
    { action: 'reroute', assignmentId, input: { leadId, reason }, context },
    async (tx, assignment) => {
      const target = await findRerouteTarget(tx, { assignmentIds: [assignmentId], leadId })
      return decideReroute(assignment, { target, reason, now: context.now })
    },
  )
}
