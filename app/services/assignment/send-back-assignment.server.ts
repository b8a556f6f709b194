import { checkWithinParent } from '#domain/assignment/give-on.ts'
import { newDate } from '#domain/assignment/new-date.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD } from './tell-people.server.ts'

/** Not done yet, with what is missing; a redo date begins a version of its own, the original stays in sight. */
export const sendBackAssignment = (
  input: { assignmentId: string; reason: string; redoDueOn: PlainDate | null },
  context: CommandContext,
) => {
  const { assignmentId, reason, redoDueOn } = input
  const { now } = context
  return changeAssignment(
    { action: 'send-back', assignmentId, input: { reason, redoDueOn }, context },
    (_, assignment) => {
      if (redoDueOn !== null && redoDueOn < dayAt(now)) return refuse('date-in-past', { field: 'redoDueOn' })
      const within = checkWithinParent({ dueOn: redoDueOn, latestDueOn: assignment.latestDueOn, field: 'redoDueOn' })
      if (!within.ok) return within
      return accept({
        changes: {
          submittedAt: null,
          isReturned: true,
          returnedCount: { increment: 1 },
          activityAt: now,
          ...(redoDueOn === null ? {} : newDate({ assignment, dueOn: redoDueOn, now })),
        },
        payload: { reason, redoDueOn },
        ends: 'sent-back',
        tell: [
          { kind: 'assignment-sent-back', to: LEAD, params: { reason, dueOn: redoDueOn ?? assignment.dueOn ?? '' } },
        ],
      })
    },
  )
}
