import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { sendOut } from '#services/sign-off/send-out.server.ts'
import type { SignedAct } from '#services/sign-off/signed-act.server.ts'

/**
 * "Không đúng chức năng, nhiệm vụ": the coordinator re-routes or insists; a second time the Office
 * decides, of a piece the head of the agency that gave it.
 */
export const DECLINING: SignedAct<'decline'> = {
  action: 'decline',
  check: () => accept(null),
  decide: async (_, { assignment, input: { reason }, context }) => {
    const declinedCount = assignment.declinedCount + 1
    return accept({
      changes: { declinedCount, waitingDecisionAt: context.now },
      payload: { reason },
      ends: 'declined' as const,
      tell: [
        {
          kind: 'assignment-declined' as const,
          to: [declinedCount > 1 ? ('decline-judge' as const) : ('judge' as const)],
          params: { agency: context.actor.organisationShortName, reason },
        },
      ],
    })
  },
}

export const declineAssignment = (
  { assignmentId, reason }: { assignmentId: string; reason: string },
  context: CommandContext,
) => sendOut(DECLINING, { assignmentId, input: { reason }, fileIds: [], context })
