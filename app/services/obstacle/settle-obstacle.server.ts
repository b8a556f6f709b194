import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { answerFiling } from './answer-filing.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'

/** The DIC answers within its own functions (V.1.4: no order to others); the filer confirms or reopens. */
export const settleObstacle = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'settle', obstacleId: input.obstacleId, input, context }, (tx, obstacle) =>
    accept({ ...answerFiling(tx, { obstacle, answer: input.reason, context }), payload: { answer: input.reason } }),
  )
