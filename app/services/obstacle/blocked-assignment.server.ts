import {
  AWAITS_DATE,
  findPauseOf,
  lockPausable,
  markPause,
  openSuspension,
  saveAssignmentState,
} from '#data/assignment-pause.server.ts'
import { recordEvent } from '#data/event.server.ts'
import type { LockedObstacle } from '#data/obstacle.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
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
  await openSuspension(tx, {
    assignmentId: assignment.id,
    obstacleId: obstacle.id,
    reason: obstacle.title,
    startedAt: now,
  })
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
 * Lets the assignment go on that this obstacle had paused. Steps that lay inside the pause never fire, the next one
 * does. Where the date has passed meanwhile the clock stays still until the coordinator sets a new one (handbook 2.3):
 * nobody becomes late on the day its obstacle is solved.
 */
export async function resumeBlockedAssignment(
  tx: Transaction,
  { obstacleId, actor, now, causeId }: { obstacleId: string; actor: Actor | null; now: Date; causeId: string },
): Promise<void> {
  const pause = await findPauseOf(tx, obstacleId)
  const assignment = pause && (await lockPausable(tx, pause.assignmentId))
  if (!pause || assignment?.state !== 'suspended') return
  const asksForDate = assignment.dueOn !== null && assignment.dueOn < dayAt(now)
  await markPause(
    tx,
    asksForDate
      ? { id: pause.id, endedAt: null, endReason: AWAITS_DATE }
      : { id: pause.id, endedAt: now, endReason: 'obstacle-solved' },
  )
  await recordEvent(tx, {
    subjectType: 'assignment',
    subjectId: assignment.id,
    type: asksForDate ? 'ResumptionAwaitsDate' : 'AssignmentResumed',
    at: now,
    actor,
    causeId,
    payload: { why: 'obstacle-solved' },
  })
  if (asksForDate) return
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
  await scheduleAssignment(tx, { assignmentId: assignment.id })
}
