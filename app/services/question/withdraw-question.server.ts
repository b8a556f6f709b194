import { lockOpenQuestions } from '#data/question.server.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import { changeDossier } from '#services/dossier/change-dossier.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { followQuestions } from './follow-questions.server.ts'
import { withdrawQuestions } from './withdraw-questions.server.ts'

/** Whoever asked goes on without the answer; the limit of the step runs again. */
export const withdrawQuestion = (
  input: { dossierId: string; questionId: string; reason: string },
  context: CommandContext,
) => {
  const { actor, now } = context
  const action = actor.role === 'office' ? 'withdraw-question-at-check' : 'withdraw-question'
  return changeDossier({ action, dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const wasOpen = await lockOpenQuestions(tx, dossier.id)
    const question = wasOpen.find(({ id }) => id === input.questionId)
    if (!question) return refuse('question-not-open')
    return accept({
      payload: { reason: `${question.code}, ${input.reason}`, questionId: question.id },
      follow: async (causeId: string) => {
        await withdrawQuestions(tx, { questions: [question], reason: input.reason, actor, now, causeId })
        await followQuestions(tx, { dossier: { ...dossier, version: dossier.version + 1 }, wasOpen, now })
      },
    })
  })
}
