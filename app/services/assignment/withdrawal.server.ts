import type { EventPayload } from '#data/event.server.ts'
import { endOpenSuspension } from '#data/suspension.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { withdrawReports } from '#services/series/withdraw-reports.server.ts'
import type { AssignmentOutcome } from './save-step.server.ts'
import { LEAD, PARTIES } from './tell-people.server.ts'

/** The work is taken back, with a reason; it is counted nowhere from here. */
export const withdrawal = (
  tx: Transaction,
  args: { assignmentId: string; reason: string; payload?: EventPayload; now: Date },
): AssignmentOutcome => {
  const { assignmentId, reason, payload, now } = args
  return {
    changes: { suspendedAt: null, waitingDecisionAt: null },
    payload: { reason, ...payload },
    ends: 'withdrawn',
    tell: [{ kind: 'assignment-withdrawn', to: [...LEAD, ...PARTIES], params: { reason } }],
    after: async (causeId) => {
      await endOpenSuspension(tx, { assignmentId, endedAt: now, endReason: reason })
      await withdrawReports(tx, { dutyId: assignmentId, reason, now, causeId })
    },
  }
}
