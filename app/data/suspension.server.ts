import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'

export type Pause = { startedAt: Date; endedAt: Date | null }

export async function startSuspension(
  tx: Transaction,
  pause: { assignmentId: string; obstacleId?: string; reason: string; startedAt: Date },
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

/** The open pause that this obstacle caused; none when it caused none, or another reason holds the clock. */
export const findPauseOf = (
  tx: Transaction,
  obstacleId: string,
): Promise<{ id: string; assignmentId: string } | null> =>
  tx.suspension.findFirst({ where: { obstacleId, endedAt: null }, select: { id: true, assignmentId: true } })

/** Says of an open pause that its cause has ended and only a new date is missing. */
export const AWAITS_DATE = 'awaits-date'

export async function markAwaitingDate(tx: Transaction, pauseId: string): Promise<void> {
  await tx.suspension.update({ where: { id: pauseId }, data: { endReason: AWAITS_DATE } })
}
