import type { LockedAssignment } from '#data/assignment.server.ts'
import type { AssignmentAudience } from '#data/audience.server.ts'
import { insertExtensionRequest } from '#data/extension.server.ts'
import { decideExtensionRequest, type ExtensionDecider } from '#domain/deadline/extension.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { sendOut } from '#services/sign-off/send-out.server.ts'
import type { SignedAct } from '#services/sign-off/signed-act.server.ts'

/** Who is told that a request for time waits for the decider. */
const AUDIENCE_OF_DECIDER = {
  dic: 'dic-inbox',
  office: 'office',
  leadership: 'leadership',
  giver: 'judge',
} as const satisfies Record<ExtensionDecider, AssignmentAudience>

type ExtensionInput = { assignmentId: string; askedDueOn: PlainDate; reason: string; doneSoFar: string }

const askFor = (assignment: LockedAssignment, { askedDueOn, now }: { askedDueOn: PlainDate; now: Date }) =>
  decideExtensionRequest({
    dueOn: assignment.dueOn,
    dueTime: assignment.dueTime,
    dueSetBy: assignment.dueSetBy,
    isLedByDic: assignment.leadId === assignment.coordinatorOrganisationId,
    hasOpenRequest: assignment.openExtension !== null,
    askedDueOn,
    now,
  })

/** Asked before the date; later it is taken all the same and marked late for whoever decides (handbook 2.6). */
export const ASKING_FOR_TIME: SignedAct<'request-extension'> = {
  action: 'request-extension',
  check: ({ assignment, input: { askedDueOn }, context: { now } }) => {
    const asked = askFor(assignment, { askedDueOn, now })
    return asked.ok ? accept(null) : asked
  },
  decide: async (tx, { assignment, input: { askedDueOn, reason, doneSoFar }, context: { actor, now } }) => {
    const asked = askFor(assignment, { askedDueOn, now })
    if (!asked.ok) return asked
    const { decider, isLate, oldDueOn } = asked.value
    return accept({
      changes: { waitingDecisionAt: now },
      payload: { oldDueOn, askedDueOn, decider, isLate, reason },
      tell: [
        {
          kind: 'extension-requested' as const,
          to: [AUDIENCE_OF_DECIDER[decider]],
          params: { agency: actor.organisationShortName, dueOn: oldDueOn, askedDueOn, reason },
        },
      ],
      after: async () => {
        await insertExtensionRequest(tx, {
          ...asked.value,
          assignmentId: assignment.id,
          reason,
          doneSoFar,
          requestedById: actor.personId,
          requestedAt: now,
        })
      },
    })
  },
}

export const requestExtension = ({ assignmentId, ...input }: ExtensionInput, context: CommandContext) =>
  sendOut(ASKING_FOR_TIME, { assignmentId, input, fileIds: [], context })
