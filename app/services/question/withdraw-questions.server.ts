import type { LockedQuestion } from '#data/question.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { Transaction } from '#platform/db.server.ts'
import { endQuestion } from './end-question.server.ts'
import { tellAsked } from './tell-asked.server.ts'

/** Nobody waits for these answers any more: whoever was asked is told why and has nothing more to do. */
export async function withdrawQuestions(
  tx: Transaction,
  args: { questions: readonly LockedQuestion[]; reason: string; actor: Actor; now: Date; causeId: string },
): Promise<void> {
  const { questions, reason, actor, now, causeId } = args
  for (const question of questions) {
    const eventId = await endQuestion(tx, {
      question,
      to: 'withdrawn',
      event: 'LeadersQuestionWithdrawn',
      changes: { withdrawReason: reason },
      payload: { reason },
      actor,
      now,
      causeId,
    })
    await tellAsked(tx, { question, kind: 'question-withdrawn', params: { reason }, causeId: eventId, now })
  }
}
