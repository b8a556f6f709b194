import type { AssignmentState } from '#domain/assignment/states.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { Prisma } from '#prisma-client/client.ts'

export type PausableAssignment = {
  id: string
  code: string
  anchor: string | null
  leadId: string
  state: AssignmentState
  version: number
  acceptedAt: Date | null
}

/** The assignment under its row lock, with what pausing and going on asks about. */
export async function lockPausable(tx: Transaction, assignmentId: string): Promise<PausableAssignment | undefined> {
  const rows = await tx.$queryRaw<(Omit<PausableAssignment, 'state'> & { state: string })[]>`
    SELECT id, code, anchor, lead_id AS "leadId", state, version, accepted_at AS "acceptedAt"
      FROM assignment WHERE id = ${assignmentId}::uuid AND structure = 'work' FOR UPDATE`
  const row = rows[0]
  return row && { ...row, state: row.state as AssignmentState }
}

export async function saveAssignmentState(
  tx: Transaction,
  { id, version, changes }: { id: string; version: number; changes: Prisma.AssignmentUncheckedUpdateManyInput },
): Promise<void> {
  const { count } = await tx.assignment.updateMany({ where: { id, version }, data: { ...changes, version: { increment: 1 } } })
  if (count !== 1) throw new Error(`assignment ${id} changed under its lock`)
}

export async function openSuspension(
  tx: Transaction,
  pause: { assignmentId: string; obstacleId: string; reason: string; startedAt: Date },
): Promise<void> {
  await tx.suspension.create({ data: { id: newId(), ...pause } })
}

/** Ends the pause that this obstacle caused; undefined when it caused none, or another reason holds the clock. */
export async function endSuspension(
  tx: Transaction,
  { obstacleId, endedAt, endReason }: { obstacleId: string; endedAt: Date; endReason: string },
): Promise<string | undefined> {
  const open = await tx.suspension.findFirst({ where: { obstacleId, endedAt: null }, select: { id: true, assignmentId: true } })
  if (!open) return undefined
  await tx.suspension.update({ where: { id: open.id }, data: { endedAt, endReason } })
  return open.assignmentId
}
