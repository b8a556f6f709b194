import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/**
 * "Không đúng chức năng, nhiệm vụ": the coordinator re-routes or insists; a second time the Office
 * decides, of a piece the head of the agency that gave it.
 */
export const declineAssignment = (input: { assignmentId: string; reason: string }, context: CommandContext) =>
  changeAssignment(
    { action: 'decline', assignmentId: input.assignmentId, input: { reason: input.reason }, context },
    (_, assignment) => {
      const declinedCount = assignment.declinedCount + 1
      return accept({
        changes: { declinedCount, waitingDecisionAt: context.now },
        payload: { reason: input.reason },
        ends: 'declined',
        tell: [
          {
            kind: 'assignment-declined',
            to: [declinedCount > 1 ? 'decline-judge' : 'judge'],
            params: { agency: context.actor.organisationShortName, reason: input.reason },
          },
        ],
      })
    },
  )
