import { type LockedAssignment, lockAssignment } from '#data/assignment.server.ts'
import type { LockedObstacle } from '#data/obstacle.server.ts'
import { findPauseOf, startSuspension } from '#data/suspension.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { Transaction } from '#platform/db.server.ts'
import { endPause } from '#services/assignment/end-pause.server.ts'
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
 * Lets the assignment go on that this obstacle had paused. Where a resolution set the day on which it goes on, that day
 * counts, unless the work that unblocks it is done before.
 */
export async function resumeBlockedAssignment(
  tx: Transaction,
  { obstacleId, cause, isUnblocked = false }: { obstacleId: string; cause: Cause; isUnblocked?: boolean },
): Promise<void> {
  const pause = await findPauseOf(tx, obstacleId)
  if (!pause || (pause.resumesOn !== null && !isUnblocked)) return
  const assignment = await lockSettled(tx, { assignmentId: pause.assignmentId, now: cause.now })
  if (assignment?.state !== 'suspended') return
  await endPause(tx, { assignment, pauseId: pause.id, why: 'obstacle-solved', cause })
}
