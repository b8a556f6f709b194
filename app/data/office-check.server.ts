import type { MissingPoint } from '#domain/obstacle/missing-points.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { alsoBeforeSplit } from './split-origin.server.ts'

export type NewOfficeCheck = {
  dossierId: string
  outcome: 'passed' | 'returned'
  note: string
  points: readonly MissingPoint[]
  checkedById: string
  now: Date
}

/** One more round of the check, under the lock of its dossier; those of before it was split off count. */
export async function insertOfficeCheck(tx: Transaction, check: NewOfficeCheck): Promise<{ round: number }> {
  const { dossierId, outcome, note, points, checkedById, now } = check
  const round = 1 + (await tx.officeCheck.count({ where: await alsoBeforeSplit(tx, dossierId, 'checkedAt') }))
  const id = newId()
  await tx.officeCheck.create({
    data: { id, dossierId, round, outcome, note: note || null, checkedById, checkedAt: now },
  })
  await tx.missingPoint.createMany({
    data: points.map((point, index) => ({ id: newId(), checkId: id, ordinal: index + 1, ...point })),
  })
  return { round }
}

/** What the Office named and nobody has answered. */
export const findOpenMissingPoints = (tx: Transaction, dossierId: string) =>
  tx.missingPoint.findMany({
    where: { check: { dossierId }, repliedAt: null },
    select: { id: true, ordinal: true, kind: true },
    orderBy: { ordinal: 'asc' },
  })

export async function replyToMissingPoints(
  tx: Transaction,
  args: { replies: readonly { pointId: string; text: string }[]; repliedById: string; now: Date },
): Promise<void> {
  const { replies, repliedById, now } = args
  for (const { pointId, text } of replies)
    await tx.missingPoint.update({ where: { id: pointId }, data: { reply: text, repliedById, repliedAt: now } })
}
