import { recordEvent } from '#data/event.server.ts'
import { lockObstacle } from '#data/obstacle.server.ts'
import { findFilingsReadyToConfirm, findPointUnblocking } from '#data/resolution.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { resumeBlockedAssignment } from './blocked-assignment.server.ts'
import { tellFiler } from './filer-message.server.ts'
import { moveObstacle } from './move-obstacle.server.ts'

/**
 * The work that a point of a resolution ordered is confirmed. The clocks that this point unblocks go on, and each
 * filing whose points are now all done goes to its filer to confirm the fix or reopen.
 */
export async function onPointDone(
  tx: Transaction,
  { pointId, now, causeId }: { pointId: string; now: Date; causeId: string },
): Promise<void> {
  for (const obstacleId of await findPointUnblocking(tx, pointId)) {
    await resumeBlockedAssignment(tx, { obstacleId, cause: { actor: null, now, causeId }, isUnblocked: true })
  }
  for (const obstacleId of await findFilingsReadyToConfirm(tx, pointId)) {
    const obstacle = await lockObstacle(tx, obstacleId)
    if (obstacle?.state !== 'awaiting-fix') continue
    const eventId = await moveObstacle(tx, {
      obstacle,
      to: 'confirming',
      event: 'ObstacleAwaitsConfirmation',
      holderId: obstacle.filerId,
      actor: null,
      now,
      causeId,
    })
    await tellFiler(tx, { obstacle, kind: 'obstacle-confirm-fix', causeId: eventId, now })
  }
  await recordEvent(tx, {
    subjectType: 'resolution',
    subjectId: pointId,
    type: 'PointDone',
    at: now,
    actor: null,
    causeId,
  })
}
