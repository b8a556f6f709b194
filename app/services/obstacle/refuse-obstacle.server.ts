import { type FilingRefusal, refusalAnswer } from '#domain/obstacle/refusal.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { resumeBlockedAssignment } from './blocked-assignment.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { answerDuplicates } from './duplicates.server.ts'
import { tellFiler } from './filer-message.server.ts'
import { refusalColumns } from './refusal-columns.server.ts'

/** Not an obstacle, or not this procedure: the filer reads why, and what is open to it instead. */
export const refuseObstacle = (input: FilingRefusal & { obstacleId: string }, context: CommandContext) =>
  changeObstacle({ action: 'refuse', obstacleId: input.obstacleId, input, context }, (tx, obstacle) => {
    const { refusalClass, reason, instead, link } = input
    const refusal = { refusalClass, reason, instead, link }
    return accept({
      changes: refusalColumns({ refusal, now: context.now }),
      payload: refusal,
      follow: async (causeId) => {
        const { actor, now } = context
        const params = { reason: refusalAnswer(refusal) }
        await tellFiler(tx, { obstacle, kind: 'obstacle-refused', params, causeId, now })
        // It may have been checked before, and have stopped the clock of the work that it was said to block.
        await resumeBlockedAssignment(tx, { obstacleId: obstacle.id, cause: { actor, now, causeId } })
        await answerDuplicates(tx, {
          originalId: obstacle.id,
          shared: { to: 'refused', refusal },
          cause: { actor, now, causeId },
        })
      },
    })
  })
