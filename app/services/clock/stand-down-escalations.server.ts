import { closeEscalations } from '#data/escalation-stand-down.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { notify } from '#data/notification.server.ts'
import { cancelUnsentSteps, findReachedByEscalation } from '#data/notification-cancel.server.ts'
import { STOOD_DOWN_STEPS, type StandDownReason } from '#domain/deadline/stand-down.ts'
import type { Transaction } from '#platform/db.server.ts'

/**
 * The cause of reminders, chases and escalations has ended. What has not left yet is not mailed any more; escalations
 * that stand are closed, and the persons they had reached are told so, once.
 */
export async function standDownEscalations(
  tx: Transaction,
  { assignmentId, why, now }: { assignmentId: string; why: StandDownReason; now: Date },
): Promise<void> {
  const steps = STOOD_DOWN_STEPS[why]
  const reached = await findReachedByEscalation(tx, { assignmentId, steps })
  await cancelUnsentSteps(tx, { assignmentId, steps, now })
  const closed = await closeEscalations(tx, { assignmentId, steps, why, now })
  if (closed === 0) return
  const causeId = await recordEvent(tx, {
    subjectType: 'assignment',
    subjectId: assignmentId,
    type: 'EscalationStoodDown',
    at: now,
    actor: null,
    payload: { why },
  })
  await notify(
    tx,
    reached.map((personId) => ({
      personId,
      kind: 'escalation-stood-down' as const,
      params: { why },
      subjectType: 'assignment' as const,
      subjectId: assignmentId,
      urgency: 'now' as const,
      dedupeKey: `stood-down:${causeId}:${personId}`,
      createdAt: now,
      nextStepAt: now,
    })),
  )
}
