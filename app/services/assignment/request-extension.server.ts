import type { AssignmentAudience } from '#data/audience.server.ts'
import { insertExtensionRequest } from '#data/extension.server.ts'
import { decideExtensionRequest, type ExtensionDecider } from '#domain/deadline/extension.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/** Who is told that a request for time waits for the decider. */
const AUDIENCE_OF_DECIDER = {
  dic: 'dic-inbox',
  office: 'office',
  leadership: 'leadership',
  giver: 'judge',
} as const satisfies Record<ExtensionDecider, AssignmentAudience>

export type ExtensionInput = { assignmentId: string; askedDueOn: PlainDate; reason: string; doneSoFar: string }

/** Asked before the date; later it is taken all the same and marked late for whoever decides (handbook 2.6). */
export const requestExtension = (input: ExtensionInput, context: CommandContext) => {
  const { assignmentId, askedDueOn, reason, doneSoFar } = input
  const { actor, now } = context
  return changeAssignment(
    { action: 'request-extension', assignmentId, input: { askedDueOn, reason, doneSoFar }, context },
    (tx, assignment) => {
      const asked = decideExtensionRequest({
        dueOn: assignment.dueOn,
        dueTime: assignment.dueTime,
        dueSetBy: assignment.dueSetBy,
        isLedByDic: assignment.leadId === assignment.coordinatorOrganisationId,
        hasOpenRequest: assignment.openExtension !== null,
        askedDueOn,
        now,
      })
      if (!asked.ok) return asked
      const { decider, isLate, oldDueOn } = asked.value
      return accept({
        changes: { waitingDecisionAt: now },
        payload: { oldDueOn, askedDueOn, decider, isLate, reason },
        tell: [
          {
            kind: 'extension-requested',
            to: [AUDIENCE_OF_DECIDER[decider]],
            params: { agency: actor.organisationShortName, dueOn: oldDueOn, askedDueOn, reason },
          },
        ],
        after: async () => {
          await insertExtensionRequest(tx, {
            ...asked.value,
            assignmentId,
            reason,
            doneSoFar,
            requestedById: actor.personId,
            requestedAt: now,
          })
        },
      })
    },
  )
}
