import { newDate } from '#domain/assignment/new-date.ts'
import { hasHourPassed } from '#domain/deadline/effective-date.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD, PARTIES } from './tell-people.server.ts'

/** What has no date is given one; a date that the DIC set itself it may move. Others move by extension only. */
export const setDueDate = (
  input: { assignmentId: string; dueOn: PlainDate; dueTime?: TimeOfDay | null; reason: string },
  context: CommandContext,
) => {
  const { assignmentId, dueOn, dueTime = null, reason } = input
  const { now } = context
  return changeAssignment(
    { action: 'set-date', assignmentId, input: { dueOn, dueTime, reason }, context },
    (_, assignment) => {
      if (dueOn < dayAt(now)) return refuse('date-in-past', { field: 'dueOn' })
      if (hasHourPassed({ dueOn, dueTime }, now)) return refuse('time-in-past', { field: 'dueTime' })
      if (dueOn === assignment.dueOn && dueTime === assignment.dueTime)
        return refuse('date-unchanged', { field: 'dueOn' })
      return accept({
        changes: newDate({ assignment, dueOn, dueTime, now }),
        payload: { oldDueOn: assignment.dueOn, oldDueTime: assignment.dueTime, dueOn, dueTime, reason },
        ends: 'extended',
        tell: [
          {
            kind: 'due-date-set',
            to: [...LEAD, ...PARTIES],
            params: { oldDueOn: assignment.dueOn ?? '', dueOn, dueTime: dueTime ?? '', reason },
          },
        ],
      })
    },
  )
}
