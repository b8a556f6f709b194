import { getOpenMinistryRequest, updateMinistryRequest } from '#data/ministry-request.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'

/** What was recorded differs from the letter: it is recorded again. */
export const returnMinistryAnswer = (input: { dossierId: string; reason: string }, context: CommandContext) =>
  changeDossier(
    { action: 'return-ministry-answer', dossierId: input.dossierId, input, context },
    async (tx, dossier) => {
      const { id } = await getOpenMinistryRequest(tx, dossier.id)
      await updateMinistryRequest(tx, {
        id,
        changes: {
          state: 'waiting',
          checkNote: input.reason,
          answerNumber: null,
          answeredOn: null,
          answerText: null,
          answerFileId: null,
          answerFileSha256: null,
          answerRecordedById: null,
          answerRecordedAt: null,
        },
      })
      return accept({ payload: { reason: input.reason } })
    },
  )
