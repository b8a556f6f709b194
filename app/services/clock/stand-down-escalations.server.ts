import { closeEscalations } from '#data/escalation-stand-down.server.ts'
import { recordEvents } from '#data/event.server.ts'
import { notify } from '#data/notification.server.ts'
import { cancelUnsentSteps, findReachedByEscalation } from '#data/notification-cancel.server.ts'
import { STOOD_DOWN_STEPS, type StandDownReason } from '#domain/deadline/stand-down.ts'
import type { Batch } from '#domain/notification/batch-messages.ts'
import type { Transaction } from '#platform/db.server.ts'

type StandDown = {
  assignmentIds: readonly string[]
  why: StandDownReason
  now: Date
  batch?: Batch | undefined
}

/**
 * The cause of reminders, chases and escalations has ended. What has not left yet is not mailed any more; escalations
 * that stand are closed, and the persons they had reached are told so, once.
 */
export async function standDownEscalations(
  tx: Transaction,
  { assignmentIds, why, now, batch }: StandDown,
): Promise<void> {
  if (assignmentIds.length === 0) return
  const steps = STOOD_DOWN_STEPS[why]
  const reached = await findReachedByEscalation(tx, { assignmentIds, steps })
  await cancelUnsentSteps(tx, { assignmentIds, steps, now })
  const closed = await closeEscalations(tx, { assignmentIds, steps, why, now })
  if (closed.length === 0) return
  const causeIds = await recordEvents(
    tx,
    closed.map((subjectId) => ({
      subjectType: 'assignment' as const,
      subjectId,
      type: 'EscalationStoodDown',
      at: now,
      actor: null,
      payload: { why },
    })),
  )
  const causeOf = new Map(closed.map((id, place) => [id, causeIds[place]]))
  await notify(
    tx,
    reached.flatMap(({ assignmentId, personId }) => {
      const causeId = causeOf.get(assignmentId)
      if (!causeId) return []
      return [
        {
          personId,
          kind: 'escalation-stood-down' as const,
          params: { why },
          subjectType: 'assignment' as const,
          subjectId: assignmentId,
          urgency: 'now' as const,
          dedupeKey: `stood-down:${causeId}:${personId}`,
          createdAt: now,
          nextStepAt: now,
        },
      ]
    }),
    { batch },
  )
}
