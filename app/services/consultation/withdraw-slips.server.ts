import type { LockedSlip } from '#data/consultation.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { Transaction } from '#platform/db.server.ts'
import { moveSlip } from './move-slip.server.ts'
import { tellAskedAgency } from './tell-asked-agency.server.ts'

/** Nobody waits for these opinions any more: each agency is told why and has nothing more to do. */
export async function withdrawSlips(
  tx: Transaction,
  args: { slips: readonly LockedSlip[]; reason: string; actor: Actor; now: Date; causeId: string },
): Promise<void> {
  const { slips, reason, actor, now, causeId } = args
  for (const slip of slips) {
    const eventId = await moveSlip(tx, {
      slip,
      to: 'withdrawn',
      event: 'SlipWithdrawn',
      changes: { withdrawReason: reason },
      payload: { reason },
      actor,
      now,
      causeId,
    })
    await tellAskedAgency(tx, { slip, kind: 'opinion-withdrawn', params: { reason }, causeId: eventId, now })
  }
}
