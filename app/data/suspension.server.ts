import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'

export type Pause = { startedAt: Date; endedAt: Date | null }

export async function startSuspension(
  tx: Transaction,
  pause: { assignmentId: string; reason: string; startedAt: Date },
): Promise<void> {
  await tx.suspension.create({ data: { id: newId(), ...pause } })
}

export async function endOpenSuspension(
  tx: Transaction,
  { assignmentId, endedAt, endReason }: { assignmentId: string; endedAt: Date; endReason: string },
): Promise<void> {
  await tx.suspension.updateMany({ where: { assignmentId, endedAt: null }, data: { endedAt, endReason } })
}

/** The ledger so far, oldest first. */
export const findPauses = (tx: Transaction, assignmentId: string): Promise<Pause[]> =>
  tx.suspension.findMany({
    where: { assignmentId },
    select: { startedAt: true, endedAt: true },
    orderBy: { startedAt: 'asc' },
  })
