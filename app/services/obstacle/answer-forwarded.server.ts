import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { answerDuplicates } from './duplicates.server.ts'
import { tellFiler } from './filer-message.server.ts'

/** The agency whose function it is answers the filer, who confirms or reopens. */
export const answerForwarded = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'answer-forwarded', obstacleId: input.obstacleId, input, context }, (tx, obstacle) => {
    const { actor, now } = context
    const answer = input.reason
    return accept({
      holderId: obstacle.filerId,
      changes: { answer, answeredAt: now },
      payload: { answer, text: answer },
      follow: async (causeId: string) => {
        await tellFiler(tx, { obstacle, kind: 'obstacle-answered', params: { answer }, causeId, now })
        const cause = { actor, now, causeId }
        await answerDuplicates(tx, { originalId: obstacle.id, shared: { answer, to: 'confirming' }, cause })
      },
    })
  })
