import type { Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'

export const insertResolution = async (tx: Transaction, data: Prisma.ResolutionUncheckedCreateInput): Promise<void> => {
  await tx.resolution.create({ data })
}

export async function updateResolution(
  tx: Transaction,
  { id, changes }: { id: string; changes: Prisma.ResolutionUncheckedUpdateManyInput },
): Promise<void> {
  const { count } = await tx.resolution.updateMany({
    where: { id, state: 'recorded' },
    data: { ...changes, version: { increment: 1 } },
  })
  if (count !== 1) throw new Error(`resolution ${id} was not waiting for its check`)
}

/** Filings whose blocked clock this point lets go on: every point that unblocks the filing is done. */
export async function findPointUnblocking(tx: Transaction, pointId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT f.obstacle_id AS id
      FROM resolution_point p JOIN resolution_point_filing f ON f.point_id = p.id
     WHERE p.id = ${pointId}::uuid AND p.unblocks
       AND NOT EXISTS (
         SELECT FROM resolution_point_filing f2
           JOIN resolution_point p2 ON p2.id = f2.point_id AND p2.unblocks AND p2.resolution_id = p.resolution_id
           JOIN assignment a2 ON a2.point_id = p2.id
          WHERE f2.obstacle_id = f.obstacle_id AND a2.state NOT IN ('completed', 'withdrawn'))
     ORDER BY 1`
  return rows.map((row) => row.id)
}

/** Filings answered by this point whose ordered work is now all done. */
export async function findFilingsReadyToConfirm(tx: Transaction, pointId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT f.obstacle_id AS id
      FROM resolution_point p JOIN resolution_point_filing f ON f.point_id = p.id
      JOIN obstacle v ON v.id = f.obstacle_id AND v.state = 'awaiting-fix'
     WHERE p.id = ${pointId}::uuid
       AND NOT EXISTS (
         SELECT FROM resolution_point_filing f2
           JOIN resolution_point p2 ON p2.id = f2.point_id AND p2.resolution_id = p.resolution_id
           JOIN assignment a2 ON a2.point_id = p2.id
          WHERE f2.obstacle_id = f.obstacle_id AND a2.state NOT IN ('completed', 'withdrawn'))
     ORDER BY 1`
  return rows.map((row) => row.id)
}
