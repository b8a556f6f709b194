import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { Transaction } from '#platform/db.server.ts'

/** Whoever it reached says that it is taken in hand; the same level is not asked twice. */
export async function acknowledgeEscalations(
  tx: Transaction,
  act: { assignmentId: string; level: EscalationLevel; acknowledgedById: string; acknowledgedAt: Date; note: string },
): Promise<void> {
  const { assignmentId, level, acknowledgedById, acknowledgedAt, note } = act
  await tx.escalation.updateMany({
    where: { assignmentId, level, acknowledgedAt: null, stoodDownAt: null },
    data: { acknowledgedAt, acknowledgedById, acknowledgeNote: note, version: { increment: 1 } },
  })
}
