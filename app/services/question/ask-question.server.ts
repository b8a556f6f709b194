import { recordEvent } from '#data/event.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import { nextCodes } from '#data/human-code.server.ts'
import { insertQuestion, lockOpenQuestions } from '#data/question.server.ts'
import { findPresentOrganisations } from '#data/work-order.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { daysUntilAnswer } from '#domain/obstacle/ministry-request.ts'
import type { AskQuestion } from '#domain/question/forms.ts'
import { dayAt, yearOf } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { changeDossier } from '#services/dossier/change-dossier.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { followQuestions } from './follow-questions.server.ts'
import { tellAsked } from './tell-asked.server.ts'

/**
 * The leadership, or the Office at its check, asks somebody before it goes on. The dossier stays where it is; the
 * question is a matter of its own with whom it asks as its holder, until the day it names.
 */
export const askQuestion = (input: AskQuestion & { dossierId: string }, context: CommandContext) => {
  const { actor, now } = context
  const action = actor.role === 'office' ? 'ask-at-check' : 'ask'
  return changeDossier({ action, dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { askedId, questionTitle: title, question, dueOn } = input
    const [asked] = await findPresentOrganisations(tx, [askedId])
    if (!asked || askedId === actor.organisationId) return refuse('asked-cannot-answer', { field: 'askedId' })
    const counted = daysUntilAnswer({ today: dayAt(now), dueOn, calendar: await loadWorkingCalendar(tx) })
    if (!counted.ok) return counted
    const wasOpen = await lockOpenQuestions(tx, dossier.id)
    const [code = ''] = await nextCodes(tx, { prefix: `CH-${yearOf(dayAt(now))}`, count: 1 })
    const about = { subjectType: 'question', subjectId: newId() } as const
    await insertQuestion(tx, {
      id: about.subjectId,
      code,
      dossierId: dossier.id,
      state: 'open',
      title,
      question,
      askedById: actor.personId,
      askedByRole: actor.role,
      askedAt: now,
      holderId: askedId,
      stepSince: now,
      stepDueOn: dueOn,
      settledUntil: now,
    })
    await moveHolding(tx, { ...about, step: 'open', organisationId: askedId, limitDays: counted.value, dueOn, now })
    return accept({
      payload: { question: `${code}, ${title}`, questionId: about.subjectId, asked: askedId, dueOn },
      follow: async (causeId: string) => {
        await recordEvent(tx, {
          ...about,
          type: 'LeadersQuestionAsked',
          at: now,
          actor,
          causeId,
          payload: { code, question },
        })
        await tellAsked(tx, {
          question: { id: about.subjectId, code, title, holderId: askedId },
          kind: 'question-asked',
          params: { question, on: dueOn },
          causeId,
          now,
        })
        await scheduleMatter(tx, about)
        // The act itself has moved the version on.
        await followQuestions(tx, { dossier: { ...dossier, version: dossier.version + 1 }, wasOpen, now })
      },
    })
  })
}
