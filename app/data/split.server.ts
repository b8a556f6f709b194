import { foldText } from '#domain/shared/fold-text.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'

/** The points of the proposal, in its order. */
export async function findProposedPointIds(tx: Transaction, dossierId: string): Promise<string[]> {
  const rows = await tx.resolutionPoint.findMany({
    where: { dossierId, resolutionId: null },
    orderBy: { ordinal: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/**
 * A dossier as another one stands now, in the same step under the same limit. What was due until now has been taken in
 * the name of the first; the days until now were counted for every filing, so they stand in the ledger of both.
 */
export async function insertSplitOff(
  tx: Transaction,
  { fromId, id, code, now }: { fromId: string; id: string; code: string; now: Date },
): Promise<void> {
  const from = await tx.dossier.findUniqueOrThrow({ where: { id: fromId } })
  await tx.dossier.create({
    data: {
      ...from,
      id,
      code,
      folded: foldText(`${code} ${from.title} ${from.commonCause}`),
      direction: null,
      directionText: null,
      directedById: null,
      directedAt: null,
      createdAt: now,
      settledUntil: now,
      nextStepAt: null,
      version: 1,
      splitFromId: fromId,
    },
  })
  const holdings = await tx.holding.findMany({ where: { subjectType: 'dossier', subjectId: fromId } })
  await tx.holding.createMany({ data: holdings.map((holding) => ({ ...holding, id: newId(), subjectId: id })) })
}

/** Each point, filing and open question goes whole: a row is in one dossier. The order of the points stays. */
export async function moveToSplitOff(
  tx: Transaction,
  args: {
    fromId: string
    id: string
    pointIds: readonly string[]
    filingIds: readonly string[]
    questionIds: readonly string[]
  },
): Promise<void> {
  const { fromId, id, pointIds, filingIds, questionIds } = args
  await tx.resolutionPoint.updateMany({ where: { id: { in: [...pointIds] } }, data: { dossierId: id } })
  await tx.obstacle.updateMany({
    where: { id: { in: [...filingIds] } },
    data: { dossierId: id, version: { increment: 1 } },
  })
  await tx.dossierQuestion.updateMany({
    where: { id: { in: [...questionIds] } },
    data: { dossierId: id, version: { increment: 1 } },
  })
  await tx.$executeRaw`
    UPDATE resolution_point p SET ordinal = n.ordinal
      FROM (SELECT id, row_number() OVER (PARTITION BY dossier_id ORDER BY ordinal, id) AS ordinal FROM resolution_point
             WHERE dossier_id IN (${fromId}::uuid, ${id}::uuid) AND resolution_id IS NULL) n WHERE n.id = p.id`
}
