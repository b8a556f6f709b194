import type { ClosingSatisfaction } from '#domain/obstacle/confirmation.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { resumeBlockedAssignment } from './blocked-assignment.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { tellCoordinator } from './tell-coordinator.server.ts'

/** The filer says that the fix holds, wholly or in part; the filing is closed, and the DIC reads what is left. */
export const confirmFix = (
  input: { obstacleId: string; satisfaction: ClosingSatisfaction; note: string },
  context: CommandContext,
) =>
  changeObstacle({ action: 'confirm-fix', obstacleId: input.obstacleId, input, context }, (tx, obstacle) => {
    const { satisfaction, note } = input
    const { actor, now } = context
    return accept({
      changes: { satisfaction },
      payload: { satisfaction, note },
      follow: async (causeId: string) => {
        await resumeBlockedAssignment(tx, { obstacleId: obstacle.id, cause: { actor, now, causeId } })
        if (satisfaction === 'partly')
          await tellCoordinator(tx, { obstacle, kind: 'obstacle-partly-solved', params: { note }, causeId, now })
      },
    })
  })
