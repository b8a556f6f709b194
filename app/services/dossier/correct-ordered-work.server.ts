import { lockAssignment } from '#data/assignment.server.ts'
import { findWorkOfPoint } from '#data/resolution-points.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { foldAssignment } from '#domain/assignment/fold-assignment.ts'
import { titleOf } from '#domain/obstacle/resolution-points.ts'
import type { Transaction } from '#platform/db.server.ts'
import { saveStep } from '#services/assignment/save-step.server.ts'
import { LEAD, PARTIES } from '#services/assignment/tell-people.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'

type Correction = { pointId: string; oldText: string; newText: string; document: string }

/**
 * The words of a point were typed wrong, and with them those of the work that it ordered: both say now what the paper
 * says. State, dates and agencies stay; what stood there before stays in the history. Work that has other words by now
 * keeps them.
 */
export async function correctOrderedWork(
  tx: Transaction,
  { correction, cause }: { correction: Correction; cause: { actor: Actor; now: Date; causeId: string } },
): Promise<void> {
  const { pointId, oldText, newText, document } = correction
  for (const assignmentId of await findWorkOfPoint(tx, pointId)) {
    await settleAssignment(tx, { assignmentId, now: cause.now })
    const assignment = await lockAssignment(tx, assignmentId)
    if (assignment?.text !== oldText) continue
    const words = { title: titleOf(newText), text: newText }
    await saveStep(tx, {
      event: 'AssignmentCorrected',
      to: assignment.state,
      assignment,
      cause,
      outcome: {
        changes: { ...words, folded: foldAssignment({ ...assignment, ...words }) },
        payload: { document, oldText, newText },
        tell: [{ kind: 'assignment-corrected', to: [...LEAD, ...PARTIES], params: { number: document } }],
      },
    })
  }
}
