import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { answerFiling } from './answer-filing.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'

/** The agency whose function it is answers the filer, who confirms or reopens. */
export const answerForwarded = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'answer-forwarded', obstacleId: input.obstacleId, input, context }, (tx, obstacle) => {
    const answer = input.reason
    return accept({ ...answerFiling(tx, { obstacle, answer, context }), payload: { answer, text: answer } })
  })
