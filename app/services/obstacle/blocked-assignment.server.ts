import { type LockedAssignment, lockAssignment } from '#data/assignment.server.ts'
import { recordEvent } from '#data/event.server.ts'
import type { LockedObstacle } from '#data/obstacle.server.ts'
import { endOpenSuspension, findPauseOf, markAwaitingDate, startSuspension } from '#data/suspension.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { saveOutcome } from '#services/assignment/save-outcome.server.ts'
import { LEAD, PARTIES } from '#services/assignment/tell-people.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'

type Cause = { actor: Actor | null; now: Date; causeId: string }

const lockSettled = async (
  tx: Transaction,
  { assignmentId, now }: { assignmentId: string; now: Date },
): Promise<LockedAssignment | undefined> => {
  await settleAssignment(tx, { assignmentId, now })
  return lockAssignment(tx, assignmentId)
}

/**
 * Stops the clock of the assignment that the obstacle blocks, as the coordinator would by hand; one that is paused,
 * submitted or ended is left as it is. The limit of ten days on dates of the province (handbook 2.3) is asked for by
 * hand only: a filing under way has limits of its own at every step.
 */
export async function pauseBlockedAssignment(
  tx: Transaction,
  { obstacle, cause }: { obstacle: LockedObstacle; cause: Cause },
): Promise<void> {
  if (!obstacle.assignmentId) return
  const assignment = await lockSettled(tx, { assignmentId: obstacle.assignmentId, now: cause.now })
  if (assignment?.state !== 'issued' && assignment?.state !== 'in-progress') return
  const reason = obstacle.title
  await saveOutcome(tx, {
    action: 'suspend',
    assignment,
    cause,
    outcome: {
      changes: { suspendedAt: cause.now },
      payload: { obstacle: obstacle.code, reason },
      ends: 'suspended',
      tell: [{ kind: 'assignment-suspended', to: [...LEAD, ...PARTIES], params: { reason } }],
      after: () =>
        startSuspension(tx, {
          assignmentId: assignment.id,
          obstacleId: obstacle.id,
          reason,
          startedAt: cause.now,
        }),
    },
  })
}

/**
 * Lets the assignment go on that this obstacle had paused. Steps that lay inside the pause never fire, the next one
 * does. Where the date has passed meanwhile the clock stays still until the coordinator sets a new one (handbook 2.3):
 * nobody becomes late on the day its obstacle is solved.
 */
export async function resumeBlockedAssignment(
  tx: Transaction,
  { obstacleId, cause }: { obstacleId: string; cause: Cause },
): Promise<void> {
  const { actor, now, causeId } = cause
  const pause = await findPauseOf(tx, obstacleId)
  const assignment = pause && (await lockSettled(tx, { assignmentId: pause.assignmentId, now }))
  if (!pause || assignment?.state !== 'suspended') return
  const payload = { why: 'obstacle-solved' }
  if (assignment.dueOn !== null && assignment.dueOn < dayAt(now)) {
    await markAwaitingDate(tx, pause.id)
    await recordEvent(tx, {
      subjectType: 'assignment',
      subjectId: assignment.id,
      type: 'ResumptionAwaitsDate',
      at: now,
      actor,
      causeId,
      payload,
    })
    return
  }
  await saveOutcome(tx, {
    action: 'resume',
    assignment,
    cause,
    outcome: {
      changes: { suspendedAt: null, activityAt: now },
      payload,
      tell: [
        {
          kind: 'assignment-resumed',
          to: [...LEAD, ...PARTIES],
          params: { reason: '', dueOn: assignment.dueOn ?? '' },
        },
      ],
      after: () => endOpenSuspension(tx, { assignmentId: assignment.id, endedAt: now, endReason: 'obstacle-solved' }),
    },
  })
}
