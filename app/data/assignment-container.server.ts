import type { AssignmentState } from '#domain/assignment/states.ts'
import type { Transaction } from '#platform/db.server.ts'

export type LockedContainer = {
  id: string
  state: AssignmentState
  parentId: string | null
  opensMore: boolean
  version: number
}

/**
 * A group or series under its row lock: members that end at the same moment roll up one after the other. Not FOR UPDATE:
 * a member that is updated twice in a transaction holds a key lock on its container, and two of those would deadlock.
 */
export async function lockContainer(tx: Transaction, id: string): Promise<LockedContainer | undefined> {
  const rows = await tx.$queryRaw<LockedContainer[]>`
    SELECT id, state, parent_id AS "parentId", version, structure = 'series' AND next_step_at IS NOT NULL AS "opensMore"
      FROM assignment WHERE id = ${id}::uuid AND structure <> 'work' FOR NO KEY UPDATE`
  return rows[0]
}

export async function findChildStates(tx: Transaction, parentId: string): Promise<AssignmentState[]> {
  const rows = await tx.assignment.findMany({ where: { parentId }, select: { state: true } })
  return rows.map((row) => row.state as AssignmentState)
}

export async function saveContainerState(
  tx: Transaction,
  { id, version, state, now }: { id: string; version: number; state: AssignmentState; now: Date },
): Promise<void> {
  const { count } = await tx.assignment.updateMany({
    where: { id, version },
    data: { state, completedAt: state === 'completed' ? now : null, version: { increment: 1 } },
  })
  if (count !== 1) throw new Error(`container ${id} changed under its lock`)
}
