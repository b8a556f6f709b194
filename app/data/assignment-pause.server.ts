import type { AssignmentState } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

export type PausableAssignment = {
  id: string
  code: string
  anchor: string | null
  leadId: string
  state: AssignmentState
  version: number
  acceptedAt: Date | null
  dueOn: PlainDate | null
}

/** The assignment under its row lock, with what pausing and going on asks about. */
export async function lockPausable(tx: Transaction, assignmentId: string): Promise<PausableAssignment | undefined> {
  const rows = await tx.$queryRaw<
    (Omit<PausableAssignment, 'state' | 'dueOn'> & { state: string; dueOn: Date | null })[]
  >`
    SELECT id, code, anchor, lead_id AS "leadId", state, version, accepted_at AS "acceptedAt", due_on AS "dueOn"
      FROM assignment WHERE id = ${assignmentId}::uuid AND structure = 'work' FOR UPDATE`
  const row = rows[0]
  return row && { ...row, state: row.state as AssignmentState, dueOn: fromOptionalDateColumn(row.dueOn) }
}

export async function saveAssignmentState(
  tx: Transaction,
  { id, version, changes }: { id: string; version: number; changes: Prisma.AssignmentUncheckedUpdateManyInput },
): Promise<void> {
  const { count } = await tx.assignment.updateMany({
    where: { id, version },
    data: { ...changes, version: { increment: 1 } },
  })
  if (count !== 1) throw new Error(`assignment ${id} changed under its lock`)
}

export async function openSuspension(
  tx: Transaction,
  pause: { assignmentId: string; obstacleId: string; reason: string; startedAt: Date },
): Promise<void> {
  await tx.suspension.create({ data: { id: newId(), ...pause } })
}

/** The open pause that this obstacle caused; none when it caused none, or another reason holds the clock. */
export const findPauseOf = (
  tx: Transaction,
  obstacleId: string,
): Promise<{ id: string; assignmentId: string } | null> =>
  tx.suspension.findFirst({ where: { obstacleId, endedAt: null }, select: { id: true, assignmentId: true } })

/** Says of an open pause that its cause has ended and only a new date is missing. */
export const AWAITS_DATE = 'awaits-date'

export const markPause = async (
  tx: Transaction,
  { id, endedAt, endReason }: { id: string; endedAt: Date | null; endReason: string },
): Promise<void> => {
  await tx.suspension.update({ where: { id }, data: { endedAt, endReason } })
}
