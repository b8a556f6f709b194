import { newDate } from '#domain/assignment/new-date.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD, PARTIES } from './tell-people.server.ts'

/** What has no date is given one; a date that the DIC set itself it may move. Others move by extension only. */
export const setDueDate = (
  input: { assignmentId: string; dueOn: PlainDate; reason: string },
  context: CommandContext,
) => {
  const { assignmentId, dueOn, reason } = input
  const { now } = context
  return changeAssignment({ action: 'set-date', assignmentId, input: { dueOn, reason }, context }, (_, assignment) => {
    if (dueOn < dayAt(now)) return refuse('date-in-past', { field: 'dueOn' })
    if (dueOn === assignment.dueOn) return refuse('date-unchanged', { field: 'dueOn' })
    return accept({
      changes: newDate({ assignment, dueOn, now }),
      payload: { oldDueOn: assignment.dueOn, dueOn, reason },
      ends: 'extended',
      tell: [
        {
          kind: 'due-date-set',
          to: [...LEAD, ...PARTIES],
          params: { oldDueOn: assignment.dueOn ?? '', dueOn, reason },
        },
      ],
    })
  })
}
