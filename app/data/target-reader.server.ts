import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import { shortTitle } from '#domain/plan/short-title.ts'
import type { Reader } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromDateColumn } from './plain-date.server.ts'
import { TARGET_COLUMNS, toMeasurer, toNumber, toTargets } from './target-rows.server.ts'

type Seen = { planId: string; states: readonly PlanState[] }

const NEWEST_FIRST = [
  { readOn: 'desc' },
  { enteredAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.TargetReadingOrderByWithRelationInput[]

/** What the state of a target is judged by: readings that nothing took the place of. */
export const STANDING_READINGS = {
  where: { correctedBy: null },
  select: { ordinal: true, readOn: true, value: true, met: true },
  orderBy: [...NEWEST_FIRST],
} as const satisfies Prisma.PlanItem$readingsArgs

type PointRow = { ordinal: number; readOn: Date; value: { toString(): string } | null; met: boolean | null }

export const toPoint = ({ ordinal, readOn, value, met }: PointRow) => ({
  ordinal,
  readOn: fromDateColumn(readOn),
  value: toNumber(value),
  met,
})

/** All targets of a document with their standing readings, in the order of the text. One statement. */
export async function findTargetsOfPlan(reader: Reader, { planId, states }: Seen) {
  const plan = await reader.sourceDocument.findFirst({
    where: { id: planId, state: { in: [...states] } },
    select: {
      id: true,
      title: true,
      state: true,
      items: {
        where: { kind: 'target', reviewState: { not: 'not-a-task' } },
        select: { ...TARGET_COLUMNS, readings: STANDING_READINGS, _count: { select: { servedBy: true } } },
        orderBy: { ordinal: 'asc' },
      },
    },
  })
  if (!plan) return undefined
  return {
    id: plan.id,
    title: plan.title,
    state: plan.state as PlanState,
    items: plan.items.map((item) => ({
      id: item.id,
      anchor: item.anchor,
      text: item.text,
      targets: toTargets(item),
      measurer: toMeasurer(item.measurer),
      readings: item.readings.map(toPoint),
      workCount: item._count.servedBy,
    })),
  }
}

/** One target with every reading, corrected ones too, and the sentences whose work serves it. One statement. */
export async function findTarget(reader: Reader, { planId, anchor, states }: Seen & { anchor: string }) {
  const item = await reader.planItem.findFirst({
    where: { documentId: planId, anchor, kind: 'target', document: { state: { in: [...states] } } },
    select: {
      ...TARGET_COLUMNS,
      startLine: true,
      endLine: true,
      document: { select: { id: true, title: true, state: true } },
      readings: { include: { correctedBy: { select: { id: true } } }, orderBy: [...NEWEST_FIRST] },
      servedBy: {
        select: { item: { select: { id: true, anchor: true, text: true, title: true } } },
        orderBy: { item: { ordinal: 'asc' } },
      },
    },
  })
  if (!item) return undefined
  return {
    id: item.id,
    anchor: item.anchor,
    text: item.text,
    lines: [item.startLine, item.endLine] as const,
    plan: { ...item.document, state: item.document.state as PlanState },
    targets: toTargets(item),
    measurer: toMeasurer(item.measurer),
    readings: item.readings.map((row) => ({
      ...toPoint(row),
      id: row.id,
      source: row.source,
      note: row.note,
      correctsId: row.correctsId,
      correctionReason: row.correctionReason,
      isCorrected: row.correctedBy !== null,
      enteredByName: row.enteredByName,
      enteredFor: row.enteredFor,
      enteredAt: row.enteredAt,
    })),
    work: item.servedBy.map(({ item: work }) => ({ ...work, title: work.title ?? shortTitle(work.text) })),
  }
}
export type TargetRecord = NonNullable<Awaited<ReturnType<typeof findTarget>>>

/** Tasks and duties of a document that a target may be linked to. */
export async function findLinkableWork(reader: Reader, planId: string) {
  const rows = await reader.planItem.findMany({
    where: { documentId: planId, kind: { in: ['task', 'duty'] }, reviewState: 'accepted' },
    select: { id: true, anchor: true, text: true, title: true },
    orderBy: { ordinal: 'asc' },
  })
  return rows.map((row) => ({ ...row, title: row.title ?? shortTitle(row.text) }))
}

/** The target that lies open in the review: as it was read, or as somebody left it. */
export async function findReviewedTarget(reader: Reader, itemId: string) {
  const row = await reader.planItem.findUniqueOrThrow({ where: { id: itemId }, select: TARGET_COLUMNS })
  return { targets: toTargets(row), measurer: toMeasurer(row.measurer) }
}

/** What proves the readings of a target, oldest first. */
export async function findReadingFiles(reader: Reader, readingIds: readonly string[]) {
  return reader.storedFile.findMany({
    where: { subjectType: 'target-reading', subjectId: { in: [...readingIds] } },
    select: { id: true, name: true, sizeBytes: true, subjectId: true },
    orderBy: { uploadedAt: 'asc' },
  })
}
