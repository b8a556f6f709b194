import { findUnpublishableNames, savePublishedAnswer } from '#data/published-answer.server.ts'
import { findNamed, type PublishedWords } from '#domain/obstacle/publication.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePublication } from './change-publication.server.ts'

/** The DIC puts the answer before everybody, in words of its own that name no enterprise. Said again, it takes their place. */
export const publishAnswer = (input: PublishedWords & { obstacleId: string }, context: CommandContext) =>
  changePublication(
    { action: 'publish-answer', obstacleId: input.obstacleId, input, context },
    async (tx, obstacle) => {
      const { title, question, answer } = input
      const words = { title, question, answer }
      const named = findNamed(words, await findUnpublishableNames(tx, obstacle.filerId))
      if (named) return refuse('names-enterprise', { field: named.field, params: { name: named.name } })
      const { actor, now } = context
      await savePublishedAnswer(tx, { obstacleId: obstacle.id, words, publishedById: actor.personId, now })
      return accept({ text: title, asks: question, answer })
    },
  )
