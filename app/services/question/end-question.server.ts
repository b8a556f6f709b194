import { recordEvent } from '#data/event.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import { type LockedQuestion, updateQuestion } from '#data/question.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { QuestionState } from '#domain/question/question-actions.ts'
import type { Transaction } from '#platform/db.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { standDownMatter } from '#services/clock/stand-down-matter.server.ts'

type Ending = {
  question: LockedQuestion
  to: Exclude<QuestionState, 'open'>
  event: string
  changes: { answer: string; answeredById: string; answeredAt: Date } | { withdrawReason: string }
  payload: Record<string, string>
  actor: Actor
  now: Date
  commandId?: string
  causeId?: string
}

/** A question ends, by its answer or because nobody waits for it any more: ledger, event and clock. */
export async function endQuestion(tx: Transaction, ending: Ending): Promise<string> {
  const { question, to, now, actor, commandId, causeId } = ending
  const about = { subjectType: 'question', subjectId: question.id } as const
  await updateQuestion(tx, {
    id: question.id,
    version: question.version,
    changes: {
      ...ending.changes,
      state: to,
      closedAt: now,
      stepSince: now,
      stepVersion: { increment: 1 },
      settledUntil: now,
    },
  })
  await standDownMatter(tx, { ...about, code: question.code, title: question.title, now })
  await moveHolding(tx, { ...about, step: to, organisationId: null, limitDays: null, dueOn: null, now })
  const eventId = await recordEvent(tx, {
    ...about,
    type: ending.event,
    at: now,
    actor,
    ...(commandId ? { commandId } : {}),
    ...(causeId ? { causeId } : {}),
    payload: { code: question.code, ...ending.payload },
  })
  await scheduleMatter(tx, about)
  return eventId
}
