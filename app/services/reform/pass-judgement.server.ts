import { recordEvents } from '#data/event.server.ts'
import type { StoredReform } from '#data/reform.server.ts'
import { findOpenWorkLedBy, judgeAnew } from '#data/rehoming-coordinator.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { scheduleAssignments } from '#services/clock/schedule-assignments.server.ts'

/** Another organisation is the DIC: "nobody judges its own work" (handbook 2.3) is worked out anew for both of them. */
export async function passJudgement(
  tx: Transaction,
  { fromId, toId, reform, now }: { fromId: string; toId: string; reform: StoredReform; now: Date },
): Promise<void> {
  const stoodDown = await judgeAnew(tx, { coordinatorId: toId, now })
  await recordEvents(
    tx,
    stoodDown.map((assignmentId) => ({
      subjectType: 'assignment' as const,
      subjectId: assignmentId,
      type: 'EscalationStoodDown',
      at: now,
      actor: null,
      causeId: reform.approvalEventId ?? '',
      payload: { why: 'rerouted' },
    })),
  )
  // Steps to the DIC are left out where the DIC itself leads: their next instants change with the role.
  await scheduleAssignments(tx, { assignmentIds: await findOpenWorkLedBy(tx, [fromId, toId]) })
}
