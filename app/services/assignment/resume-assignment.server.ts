import { insertExtensionRequest } from '#data/extension.server.ts'
import { endOpenSuspension } from '#data/suspension.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { decideResumption } from '#domain/assignment/decide-resumption.ts'
import { checkWithinParent } from '#domain/assignment/give-on.ts'
import { newDate } from '#domain/assignment/new-date.ts'
import type { ExtensionAsked } from '#domain/deadline/extension.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD, type Message, PARTIES } from './tell-people.server.ts'

type Input = { assignmentId: string; reason: string; newDueOn: PlainDate | null }

/**
 * The clock goes on. Where the date has passed meanwhile a new one is asked for; who may not move the date itself
 * puts it to the one who set it, as a request for time (handbook 2.3, 2.6).
 */
export const resumeAssignment = (input: Input, context: CommandContext) => {
  const { assignmentId, reason, newDueOn } = input
  const { actor, now } = context
  return changeAssignment(
    { action: 'resume', assignmentId, input: { reason, newDueOn }, context },
    async (tx, assignment) => {
      const calendar = await loadWorkingCalendar(tx)
      const decided = decideResumption({ assignment, newDueOn, role: actor.role, now, calendar })
      if (!decided.ok) return decided
      const { dueOn, request } = decided.value
      const within = checkWithinParent({ dueOn: newDueOn, latestDueOn: assignment.latestDueOn, field: 'newDueOn' })
      if (!within.ok) return within
      const waits = request ?? assignment.openExtension
      const tellResumed: Message[] = [
        {
          kind: 'assignment-resumed',
          to: [...LEAD, ...PARTIES],
          params: { reason, dueOn: dueOn ?? assignment.dueOn ?? '' },
        },
      ]
      const tellLeadership = ({ oldDueOn, askedDueOn }: ExtensionAsked): Message[] => [
        {
          kind: 'extension-requested',
          to: ['leadership'],
          params: { agency: actor.organisationShortName, dueOn: oldDueOn, askedDueOn, reason },
        },
      ]
      return accept({
        changes: {
          suspendedAt: null,
          activityAt: now,
          waitingDecisionAt: waits ? now : null,
          ...(dueOn ? newDate({ assignment, dueOn, now }) : {}),
        },
        payload: { reason, dueOn: dueOn ?? null, askedDueOn: request?.askedDueOn ?? null },
        tell: [...tellResumed, ...(request ? tellLeadership(request) : [])],
        after: async () => {
          await endOpenSuspension(tx, { assignmentId, endedAt: now, endReason: reason })
          if (!request) return
          const asked = { requestedById: actor.personId, requestedAt: now, reason, doneSoFar: '' }
          await insertExtensionRequest(tx, { ...request, ...asked, assignmentId })
        },
      })
    },
  )
}
