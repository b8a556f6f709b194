import { lockAssignment } from '#data/assignment.server.ts'
import type { EventPayload } from '#data/event.server.ts'
import { findOpenPieceIds } from '#data/piece.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { Transaction } from '#platform/db.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'
import { saveOutcome } from './save-outcome.server.ts'
import { withdrawal } from './withdrawal.server.ts'

type Cause = { actor: Actor | null; now: Date; causeId: string }

/** What was given on out of a withdrawn work is taken back with it, level by level, each under the event that caused it. */
export async function withdrawPieces(
  tx: Transaction,
  { parentId, reason, payload = {}, cause }: { parentId: string; reason: string; payload?: EventPayload; cause: Cause },
): Promise<void> {
  for (const assignmentId of await findOpenPieceIds(tx, parentId)) {
    await settleAssignment(tx, { assignmentId, now: cause.now })
    const assignment = await lockAssignment(tx, assignmentId)
    if (!assignment) throw new Error(`the piece ${assignmentId} is gone`)
    const outcome = withdrawal(tx, { assignmentId, reason, payload, now: cause.now })
    await saveOutcome(tx, { action: 'withdraw', assignment, outcome, cause })
    await withdrawPieces(tx, { parentId: assignmentId, reason, payload, cause })
  }
}
