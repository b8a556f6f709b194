import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { answerDuplicates } from './duplicates.server.ts'
import { tellFiler } from './filer-message.server.ts'

/** The DIC answers within its own functions (V.1.4: no order to others); the filer confirms or reopens. */
export const settleObstacle = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'settle', obstacleId: input.obstacleId, input, context }, (tx, obstacle) =>
    accept({
      holderId: obstacle.filerId,
      changes: { answer: input.reason, answeredAt: context.now },
      payload: { answer: input.reason },
      follow: async (causeId) => {
        const { actor, now } = context
        const answer = input.reason
        await tellFiler(tx, { obstacle, kind: 'obstacle-answered', params: { answer }, causeId, now })
        const cause = { actor, now, causeId }
        await answerDuplicates(tx, { originalId: obstacle.id, shared: { answer, to: 'confirming' }, cause })
      },
    }),
  )
