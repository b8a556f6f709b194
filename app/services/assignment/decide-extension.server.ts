import { closeExtensionRequest } from '#data/extension.server.ts'
import { checkWithinParent } from '#domain/assignment/give-on.ts'
import { newDate } from '#domain/assignment/new-date.ts'
import { checkNewDate } from '#domain/deadline/extension.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD, PARTIES } from './tell-people.server.ts'

type Input = { assignmentId: string; grantedDueOn: PlainDate | null; isGranted: boolean; note: string | null }

/** More time, to the date asked for or another, or none with the reason. The original date stays. */
export const decideExtension = (input: Input, context: CommandContext) => {
  const { assignmentId, isGranted, note } = input
  const { actor, now } = context
  return changeAssignment({ action: 'decide-extension', assignmentId, input, context }, (tx, assignment) => {
    const request = assignment.openExtension
    if (request === null) throw new Error(`${assignment.code} has no open request, although the table let it through`)
    const decision = { id: request.id, decidedById: actor.personId, decidedAt: now, decisionNote: note }
    if (!isGranted) {
      return accept({
        changes: { waitingDecisionAt: null },
        payload: { granted: false, askedDueOn: request.askedDueOn, note },
        ends: 'decided',
        tell: [{ kind: 'extension-refused', to: LEAD, params: { askedDueOn: request.askedDueOn, note: note ?? '' } }],
        after: () => closeExtensionRequest(tx, { ...decision, state: 'refused' }),
      })
    }
    const wanted = input.grantedDueOn ?? request.askedDueOn
    const checked = checkNewDate({ dueOn: assignment.dueOn, newDueOn: wanted, now, field: 'grantedDueOn' })
    if (!checked.ok) return checked
    const dueOn = checked.value
    const within = checkWithinParent({ dueOn, latestDueOn: assignment.latestDueOn, field: 'grantedDueOn' })
    if (!within.ok) return within
    return accept({
      changes: { ...newDate({ assignment, dueOn, now }), extensionCount: { increment: 1 }, waitingDecisionAt: null },
      payload: { granted: true, oldDueOn: assignment.dueOn, dueOn, askedDueOn: request.askedDueOn, note },
      ends: 'extended',
      tell: [
        {
          kind: 'extension-granted',
          to: [...LEAD, ...PARTIES],
          params: { oldDueOn: assignment.dueOn ?? '', dueOn, note: note ?? '' },
        },
      ],
      after: () => closeExtensionRequest(tx, { ...decision, state: 'granted', grantedDueOn: dueOn }),
    })
  })
}
