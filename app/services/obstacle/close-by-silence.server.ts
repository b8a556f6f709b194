import { lockObstacle } from '#data/obstacle.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { resumeBlockedAssignment } from './blocked-assignment.server.ts'
import { tellFiler } from './filer-message.server.ts'
import { moveObstacle } from './move-obstacle.server.ts'
import { tellCoordinator } from './tell-coordinator.server.ts'

/** Ten working days without a word close the filing, and say so to the filer and to the DIC. Called by the clock, under its step. */
export async function closeBySilence(
  tx: Transaction,
  { obstacleId, now }: { obstacleId: string; now: Date },
): Promise<void> {
  const obstacle = await lockObstacle(tx, obstacleId)
  if (obstacle?.state !== 'confirming') return
  const causeId = await moveObstacle(tx, { obstacle, to: 'closed', event: 'ObstacleClosedBySilence', actor: null, now })
  await tellFiler(tx, { obstacle, kind: 'obstacle-closed', causeId, now })
  await tellCoordinator(tx, { obstacle, kind: 'obstacle-closed-in-silence', causeId, now })
  await resumeBlockedAssignment(tx, { obstacleId, cause: { actor: null, now, causeId } })
}
