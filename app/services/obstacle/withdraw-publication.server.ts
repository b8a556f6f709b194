import { withdrawPublishedAnswer } from '#data/published-answer.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePublication } from './change-publication.server.ts'

/** No longer before everybody: the answer to the filer stays what it is. */
export const withdrawPublication = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changePublication({ action: 'withdraw-publication', obstacleId: input.obstacleId, input, context }, async (tx) => {
    await withdrawPublishedAnswer(tx, { obstacleId: input.obstacleId, now: context.now })
    return accept({ reason: input.reason })
  })
