import { type LockedDossier, lockDossier } from '#data/dossier.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { findDossierOfQuestion, lockOpenQuestions } from '#data/question.server.ts'
import { mayAnswer } from '#domain/question/question-actions.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { settleMatter } from '#services/clock/settle-matter.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import { notifyPeople } from '#services/obstacle/notify-people.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { endQuestion } from './end-question.server.ts'
import { followQuestions } from './follow-questions.server.ts'

type AnswerQuestion = { questionId: string; answer: string; fileIds: readonly string[] }

/** Whoever was asked answers, once; the leadership is told, and has its limit again when nobody else is asked. */
export const answerQuestion = (input: AnswerQuestion, context: CommandContext): Promise<Result<{ code: string }>> =>
  runCommand({ name: 'AnswerLeadersQuestion', input, context }, async (tx) => {
    const { actor, now, commandId } = context
    const { questionId, answer } = input
    const dossier = await lockDossierOfQuestion(tx, { questionId, now })
    if (!dossier) return refuse('not-found')
    const dossierId = dossier.id
    await settleMatter(tx, { subjectType: 'question', subjectId: questionId, now })
    const wasOpen = await lockOpenQuestions(tx, dossierId)
    const question = wasOpen.find(({ id }) => id === questionId)
    if (!question || !mayAnswer(actor, question)) return refuse('question-not-open')
    const attached = await attachFiles(tx, {
      fileIds: input.fileIds,
      subjectType: 'question',
      subjectId: questionId,
      purpose: 'evidence',
      actor,
    })
    if (!attached.ok) return attached
    const causeId = await endQuestion(tx, {
      question,
      to: 'answered',
      event: 'LeadersQuestionAnswered',
      changes: { answer, answeredById: actor.personId, answeredAt: now },
      payload: { reply: answer },
      actor,
      now,
      commandId,
    })
    await recordEvent(tx, {
      subjectType: 'dossier',
      subjectId: dossierId,
      type: 'DossierQuestionAnswered',
      at: now,
      actor,
      causeId,
      payload: { code: question.code, reply: `${question.holder}: ${answer}` },
    })
    await followQuestions(tx, { dossier, wasOpen, now })
    await notifyPeople(tx, {
      personIds: [question.askedById],
      kind: 'question-answered',
      params: { code: question.code, title: question.title, answer, organisation: question.holder },
      subjectType: 'question',
      subjectId: questionId,
      causeId,
      now,
    })
    return accept({ code: question.code })
  })

/** A dossier that is split meanwhile takes the question along: the one it went to is locked after it. */
async function lockDossierOfQuestion(
  tx: Transaction,
  { questionId, now }: { questionId: string; now: Date },
): Promise<LockedDossier | undefined> {
  const dossierId = await findDossierOfQuestion(tx, questionId)
  if (!dossierId) return undefined
  await settleMatter(tx, { subjectType: 'dossier', subjectId: dossierId, now })
  const dossier = await lockDossier(tx, dossierId)
  return (await findDossierOfQuestion(tx, questionId)) === dossierId
    ? dossier
    : lockDossierOfQuestion(tx, { questionId, now })
}
