import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { tellFiler } from './filer-message.server.ts'

/** The DIC asks back: the filer holds the matter until it replies. */
export const askFiler = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'ask', obstacleId: input.obstacleId, input, context }, (tx, obstacle) =>
    accept({
      holderId: obstacle.filerId,
      payload: { question: input.reason },
      follow: (causeId) =>
        tellFiler(tx, {
          obstacle,
          kind: 'obstacle-question',
          params: { question: input.reason },
          causeId,
          now: context.now,
        }),
    }),
  )
