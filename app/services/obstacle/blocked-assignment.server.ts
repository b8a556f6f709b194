import type { Actor } from '#domain/access/roles.ts'
import { lockPausable, endSuspension, openSuspension, saveAssignmentState } from '#data/assignment-pause.server.ts'
import { recordEvent } from '#data/event.server.ts'
import type { LockedObstacle } from '#data/obstacle.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { scheduleAssignment } from '#services/clock/schedule-assignment.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'
import { standDownEscalations } from '#services/clock/stand-down-escalations.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'

/** Stops the clock of the assignment that the obstacle blocks; one that is paused, submitted or ended is left as it is. */
export async function pauseBlockedAssignment(
  tx: Transaction,
  { obstacle, context, causeId }: { obstacle: LockedObstacle; context: CommandContext; causeId: string },
): Promise<void> {
  const { actor, now } = context
  if (!obstacle.assignmentId) return
  await settleAssignment(tx, { assignmentId: obstacle.assignmentId, now })
  const assignment = await lockPausable(tx, obstacle.assignmentId)
  if (assignment?.state !== 'issued' && assignment?.state !== 'in-progress') return
  await saveAssignmentState(tx, {
    id: assignment.id,
    version: assignment.version,
    changes: { state: 'suspended', suspendedAt: now, settledUntil: now },
  })
  await openSuspension(tx, { assignmentId: assignment.id, obstacleId: obstacle.id, reason: obstacle.title, startedAt: now })
  await recordEvent(tx, {
    subjectType: 'assignment',
    subjectId: assignment.id,
    type: 'AssignmentSuspended',
    at: now,
    actor,
    causeId,
    payload: { obstacle: obstacle.code, reason: obstacle.title },
  })
  await standDownEscalations(tx, { assignmentId: assignment.id, why: 'suspended', now })
  await scheduleAssignment(tx, { assignmentId: assignment.id })
}

/**
 * Lets the assignment go on that this obstacle had paused. Its date does not move by itself (handbook 2.5);
 * steps that lay inside the pause never fire, the next one does.
 */
export async function resumeBlockedAssignment(
  tx: Transaction,
  { obstacleId, actor, now, causeId }: { obstacleId: string; actor: Actor | null; now: Date; causeId: string },
): Promise<void> {
  const assignmentId = await endSuspension(tx, { obstacleId, endedAt: now, endReason: 'obstacle-solved' })
  if (!assignmentId) return
  const assignment = await lockPausable(tx, assignmentId)
  if (assignment?.state !== 'suspended') return
  await saveAssignmentState(tx, {
    id: assignment.id,
    version: assignment.version,
    changes: {
      state: assignment.acceptedAt ? 'in-progress' : 'issued',
      suspendedAt: null,
      resumedAt: now,
      activityAt: now,
      settledUntil: now,
    },
  })
  await recordEvent(tx, {
    subjectType: 'assignment',
    subjectId: assignment.id,
    type: 'AssignmentResumed',
    at: now,
    actor,
    causeId,
    payload: { why: 'obstacle-solved' },
  })
  await scheduleAssignment(tx, { assignmentId: assignment.id })
}
