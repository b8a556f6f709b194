import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { MeasuringPeriod } from '#domain/target/measuring-period.ts'
import type { Target } from '#domain/target/target.ts'
import type { Transaction } from '#platform/db.server.ts'
import { wake } from './outbox.server.ts'
import { toDateColumn } from './plain-date.server.ts'
import { TARGET_COLUMNS, toIndicatorRow, toMeasurer, toTargets } from './target-rows.server.ts'

type By = { personId: string; at: Date }

/** A sentence that sets a target, under its row lock; undefined where the document has none of this name. */
export async function lockTarget(tx: Transaction, { planId, anchor }: { planId: string; anchor: string }) {
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM plan_item WHERE document_id = ${planId}::uuid AND anchor = ${anchor} AND kind = 'target' FOR UPDATE`
  if (!locked) return undefined
  const row = await tx.planItem.findUniqueOrThrow({ where: { id: locked.id }, select: TARGET_COLUMNS })
  return { id: row.id, anchor: row.anchor, targets: toTargets(row), measurer: toMeasurer(row.measurer) }
}

/** The indicators of a sentence as they stand from now on. */
export async function saveIndicators(
  tx: Transaction,
  { itemId, targets, by }: { itemId: string; targets: readonly Target[]; by: By },
): Promise<void> {
  await tx.targetIndicator.deleteMany({ where: { itemId } })
  await insertIndicators(tx, { items: [{ itemId, targets }], by })
}

/** The indicators of many sentences that had none confirmed yet. */
export async function insertIndicators(
  tx: Transaction,
  { items, by }: { items: readonly { itemId: string; targets: readonly Target[] }[]; by: By },
): Promise<void> {
  await tx.targetIndicator.createMany({
    data: items.flatMap(({ itemId, targets }) =>
      targets.map((target, place) => ({
        itemId,
        ...toIndicatorRow(target, place + 1),
        decidedById: by.personId,
        decidedAt: by.at,
      })),
    ),
    skipDuplicates: true,
  })
}

export type Measuring = {
  organisationId: string
  everyMonths: MeasuringPeriod
  askedOn: PlainDate
  /** When the clock of the agency looks first whether a reading is missing. */
  nextStepAt: Date
}

/** Who measures from now on; null takes the duty back. The day it was first asked for stays with the same agency. */
export async function saveMeasurer(
  tx: Transaction,
  { itemId, measuring, by }: { itemId: string; measuring: Measuring | null; by: By },
): Promise<void> {
  const known = await tx.targetMeasurer.findUnique({ where: { itemId } })
  if (!measuring) {
    if (known) await tx.targetMeasurer.delete({ where: { itemId } })
    return
  }
  const { organisationId, everyMonths, nextStepAt } = measuring
  const askedOn = known?.organisationId === organisationId ? known.askedOn : toDateColumn(measuring.askedOn)
  const row = { organisationId, everyMonths, askedOn, chosenById: by.personId, chosenAt: by.at, nextStepAt }
  await tx.targetMeasurer.upsert({ where: { itemId }, create: { itemId, ...row }, update: row })
  await wake(tx, 'agency-clock', organisationId)
}

export async function isOrganisation(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.organisation.count({ where: { id } })) === 1
}

/** Of these sentences the ones of this document that give work. */
export async function findWorkItemIds(
  tx: Transaction,
  { planId, ids }: { planId: string; ids: readonly string[] },
): Promise<string[]> {
  const rows = await tx.planItem.findMany({
    where: { documentId: planId, id: { in: [...ids] }, kind: { in: ['task', 'duty'] } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Links a target to exactly these sentences; a link that stays keeps who made it and when. */
export async function saveTargetWork(
  tx: Transaction,
  { targetId, itemIds, by }: { targetId: string; itemIds: readonly string[]; by: By },
): Promise<void> {
  await tx.targetWork.deleteMany({ where: { targetId, itemId: { notIn: [...itemIds] } } })
  await tx.targetWork.createMany({
    data: itemIds.map((itemId) => ({ targetId, itemId, linkedById: by.personId, linkedAt: by.at })),
    skipDuplicates: true,
  })
}

/** The reading that is to be corrected, with what has taken its place already. */
export async function findReading(tx: Transaction, { id, itemId }: { id: string; itemId: string }) {
  const row = await tx.targetReading.findFirst({
    where: { id, itemId },
    select: { id: true, ordinal: true, correctedBy: { select: { id: true } } },
  })
  return row ? { ordinal: row.ordinal, isCorrected: row.correctedBy !== null } : undefined
}

export async function insertReading(
  tx: Transaction,
  reading: {
    id: string
    itemId: string
    ordinal: number
    readOn: PlainDate
    value: number | null
    met: boolean | null
    source: string
    note: string
    correctsId: string | null
    correctionReason: string
    by: By & { name: string; organisation: string }
  },
): Promise<void> {
  const { by, readOn, source, note, correctionReason, ...columns } = reading
  await tx.targetReading.create({
    data: {
      ...columns,
      readOn: toDateColumn(readOn),
      source: source || null,
      note: note || null,
      correctionReason: correctionReason || null,
      enteredById: by.personId,
      enteredByName: by.name,
      enteredFor: by.organisation,
      enteredAt: by.at,
    },
  })
}
