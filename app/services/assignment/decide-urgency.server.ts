import type { LockedAssignment } from '#data/assignment.server.ts'
import { newHour } from '#domain/assignment/new-date.ts'
import type { Urgency } from '#domain/assignment/states.ts'
import { hasHourPassed } from '#domain/deadline/effective-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { AssignmentOutcome } from './save-step.server.ts'
import { LEAD, PARTIES } from './tell-people.server.ts'

type NewUrgency = { urgency: Urgency; dueTime: TimeOfDay | null; reason: string; now: Date }

/**
 * How urgent it is, and the hour of its date. The date stays and with it its version: steps that have fired do not fire
 * again, those to come are counted anew from now on. The hour is a part of the date: where the plan or the province set
 * that, the hour is theirs too (handbook 2.6).
 */
export function decideUrgency(
  assignment: LockedAssignment,
  { urgency, dueTime, reason, now }: NewUrgency,
): Result<AssignmentOutcome> {
  const { dueOn, dueTime: oldDueTime, dueSetBy, urgency: oldUrgency } = assignment
  const isOtherHour = dueTime !== oldDueTime
  if (!isOtherHour && urgency === oldUrgency) return refuse('urgency-unchanged', { field: 'urgency' })
  if (dueTime !== null && dueOn === null) return refuse('time-without-date', { field: 'dueTime' })
  if (isOtherHour && dueSetBy !== 'dic') return refuse('hour-not-yours', { field: 'dueTime' })
  if (isOtherHour && hasHourPassed({ dueOn, dueTime }, now)) return refuse('time-in-past', { field: 'dueTime' })
  return accept({
    changes: {
      urgency,
      ...newHour({ assignment, dueTime }),
    },
    payload: { oldUrgency, urgency, oldDueTime, dueTime, dueOn, reason },
    tell: [
      {
        kind: 'urgency-set',
        to: [...LEAD, ...PARTIES],
        params: { urgency, dueOn: dueOn ?? '', dueTime: dueTime ?? '', reason },
      },
    ],
  })
}
