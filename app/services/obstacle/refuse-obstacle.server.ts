import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { resumeBlockedAssignment } from './blocked-assignment.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { answerDuplicates } from './duplicates.server.ts'
import { tellFiler } from './filer-message.server.ts'

/** Not an obstacle, or not this procedure: the reason says what is open to the filer instead. */
export const refuseObstacle = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'refuse', obstacleId: input.obstacleId, input, context }, (tx, obstacle) =>
    accept({
      changes: { refusalReason: input.reason, answer: input.reason, answeredAt: context.now },
      payload: { reason: input.reason },
      follow: async (causeId) => {
        const { actor, now } = context
        await tellFiler(tx, { obstacle, kind: 'obstacle-refused', params: { reason: input.reason }, causeId, now })
        // It may have been checked before, and have stopped the clock of the work that it was said to block.
        await resumeBlockedAssignment(tx, { obstacleId: obstacle.id, cause: { actor, now, causeId } })
        const shared = { answer: input.reason, to: 'refused' as const }
        await answerDuplicates(tx, { originalId: obstacle.id, shared, cause: { actor, now, causeId } })
      },
    }),
  )
