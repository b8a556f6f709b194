import { lockAssignment } from '#data/assignment.server.ts'
import { findOpenReportIds } from '#data/series.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { saveStep } from '#services/assignment/save-step.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'

/** A continuing duty that is taken back owes no report any more: those still open go with it, the locked ones stay. */
export async function withdrawReports(
  tx: Transaction,
  { dutyId, reason, now, causeId }: { dutyId: string; reason: string; now: Date; causeId: string },
): Promise<void> {
  for (const id of await findOpenReportIds(tx, dutyId)) {
    await settleAssignment(tx, { assignmentId: id, now })
    const assignment = await lockAssignment(tx, id)
    if (!assignment) throw new Error(`the period report ${id} is gone`)
    const outcome = { payload: { reason }, ends: 'withdrawn' as const }
    const cause = { actor: null, now, causeId }
    await saveStep(tx, { event: 'AssignmentWithdrawn', to: 'withdrawn', assignment, outcome, cause })
  }
}
