import type { LockedAssignment } from '#data/assignment.server.ts'
import { checkWithinParent } from '#domain/assignment/give-on.ts'
import { newDate, newHour } from '#domain/assignment/new-date.ts'
import { hasHourPassed } from '#domain/deadline/effective-date.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { AssignmentOutcome } from './save-step.server.ts'
import { LEAD, PARTIES } from './tell-people.server.ts'

type NewDate = { dueOn: PlainDate; dueTime: TimeOfDay | null; reason: string; now: Date }

/**
 * What has no date is given one; a date that the DIC set itself it may move. Others move by extension only. Where only the
 * hour is another, the date stays and with it its version: what has been told of it has been told (decision 46).
 */
export function decideDate(
  assignment: LockedAssignment,
  { dueOn, dueTime, reason, now }: NewDate,
): Result<AssignmentOutcome> {
  if (dueOn < dayAt(now)) return refuse('date-in-past', { field: 'dueOn' })
  if (hasHourPassed({ dueOn, dueTime }, now)) return refuse('time-in-past', { field: 'dueTime' })
  if (dueOn === assignment.dueOn && dueTime === assignment.dueTime) return refuse('date-unchanged', { field: 'dueOn' })
  const within = checkWithinParent({ dueOn, latestDueOn: assignment.latestDueOn, field: 'dueOn' })
  if (!within.ok) return within
  const isSameDay = dueOn === assignment.dueOn
  const params = { oldDueOn: assignment.dueOn ?? '', dueOn, dueTime: dueTime ?? '', reason }
  return accept({
    changes: isSameDay ? newHour({ assignment, dueTime }) : newDate({ assignment, dueOn, dueTime, now }),
    payload: { oldDueOn: assignment.dueOn, oldDueTime: assignment.dueTime, dueOn, dueTime, reason },
    ...(isSameDay ? {} : { ends: 'extended' as const }),
    tell: [{ kind: 'due-date-set', to: [...LEAD, ...PARTIES], params }],
  })
}
