import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromDateColumn } from './plain-date.server.ts'

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

export async function getResolution(tx: Transaction, id: string): Promise<{ number: string; issuedOn: PlainDate }> {
  const row = await tx.resolution.findUniqueOrThrow({ where: { id }, select: { number: true, issuedOn: true } })
  return { number: row.number, issuedOn: fromDateColumn(row.issuedOn) }
}

/** The document in force gives way to the one that replaces it; both stay readable. */
export async function markReplaced(tx: Transaction, { id, now }: { id: string; now: Date }): Promise<void> {
  const { count } = await tx.resolution.updateMany({
    where: { id, state: 'in-force' },
    data: { state: 'replaced', replacedAt: now, version: { increment: 1 } },
  })
  if (count !== 1) throw new Error(`resolution ${id} was not in force`)
}

export async function insertAnswers(
  tx: Transaction,
  { resolutionId, answers }: { resolutionId: string; answers: Readonly<Record<string, string>> },
): Promise<void> {
  const rows = Object.entries(answers).map(([obstacleId, text]) => ({ resolutionId, obstacleId, text }))
  await tx.resolutionAnswer.createMany({ data: rows })
}

export async function findAnswers(tx: Transaction, resolutionId: string): Promise<Map<string, string>> {
  const rows = await tx.resolutionAnswer.findMany({ where: { resolutionId } })
  return new Map(rows.map(({ obstacleId, text }) => [obstacleId, text]))
}

/**
 * Filings whose blocked clock this point lets go on: all work that was ordered to unblock the filing is done. Work that
 * a later document kept counts with the work that one ordered; recurring work is never waited for.
 */
export async function findPointUnblocking(tx: Transaction, pointId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT f.obstacle_id AS id
      FROM resolution_point p JOIN resolution_point_filing f ON f.point_id = p.id
     WHERE p.id = ${pointId}::uuid AND p.unblocks
       AND NOT EXISTS (
         SELECT FROM resolution_point_filing f2
           JOIN resolution_point p2 ON p2.id = f2.point_id AND p2.unblocks AND p2.dossier_id = p.dossier_id
           JOIN assignment a2 ON a2.point_id = p2.id AND a2.structure = 'work'
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
       AND (v.dossier_id IS NULL OR v.dossier_id = p.dossier_id)
     WHERE p.id = ${pointId}::uuid
       AND NOT EXISTS (
         SELECT FROM resolution_point_filing f2
           JOIN resolution_point p2 ON p2.id = f2.point_id AND p2.dossier_id = p.dossier_id
           JOIN assignment a2 ON a2.point_id = p2.id AND a2.structure = 'work'
          WHERE f2.obstacle_id = f.obstacle_id AND a2.state NOT IN ('completed', 'withdrawn'))
     ORDER BY 1`
  return rows.map((row) => row.id)
}

export type AnsweringWork = { obstacleId: string; leadId: string; unblocks: boolean; isOpen: boolean }

/** The work, once and for all, that answers the filings of a dossier: whether it is still open, and who leads it. */
export async function findAnsweringWork(tx: Transaction, dossierId: string): Promise<AnsweringWork[]> {
  return tx.$queryRaw<AnsweringWork[]>`
    SELECT f.obstacle_id AS "obstacleId", a.lead_id AS "leadId", p.unblocks, a.state NOT IN ('completed', 'withdrawn') AS "isOpen"
      FROM resolution_point p
      JOIN resolution_point_filing f ON f.point_id = p.id
      JOIN assignment a ON a.point_id = p.id AND a.structure = 'work'
     WHERE p.dossier_id = ${dossierId}::uuid ORDER BY a.issued_at DESC, p.ordinal`
}

/**
 * A filing that says the same as another waits for the same work: what a later document kept of an earlier one counts
 * with its own.
 */
export async function copyPointFilings(
  tx: Transaction,
  { fromId, toId }: { fromId: string; toId: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO resolution_point_filing (point_id, obstacle_id)
    SELECT f.point_id, ${toId}::uuid FROM resolution_point_filing f
      JOIN resolution_point p ON p.id = f.point_id
      JOIN resolution r ON r.id = p.resolution_id AND r.state IN ('in-force', 'replaced')
      JOIN obstacle v ON v.id = f.obstacle_id
     WHERE f.obstacle_id = ${fromId}::uuid AND (v.dossier_id IS NULL OR v.dossier_id = p.dossier_id) ON CONFLICT DO NOTHING`
}

/** It has that one's answer: of the document from which that one has it, if it has it from a document. */
export async function copyAnswer(tx: Transaction, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO resolution_answer (resolution_id, obstacle_id, text)
    SELECT a.resolution_id, ${toId}::uuid, a.text FROM resolution_answer a
      JOIN resolution r ON r.id = a.resolution_id AND r.state = 'in-force'
      JOIN obstacle v ON v.id = a.obstacle_id AND v.answer = a.text
     WHERE a.obstacle_id = ${fromId}::uuid ON CONFLICT DO NOTHING`
}
