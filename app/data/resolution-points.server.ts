import type { Urgency } from '#domain/assignment/states.ts'
import type { ResolutionPoint } from '#domain/obstacle/resolution-points.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { fromDateColumn, fromOptionalDateColumn, toOptionalDateColumn } from './plain-date.server.ts'

/** The points of an issued document, each with the filings it answers and the agencies it names. */
export async function insertResolutionPoints(
  tx: Transaction,
  { dossierId, resolutionId, points }: { dossierId: string; resolutionId: string; points: readonly ResolutionPoint[] },
): Promise<void> {
  const rows = points.map((point, index) => ({ point, row: toRow({ dossierId, resolutionId, point, index }) }))
  await tx.resolutionPoint.createMany({ data: rows.map(({ row }) => row) })
  await tx.resolutionPointFiling.createMany({
    data: rows.flatMap(({ point, row }) => point.obstacleIds.map((obstacleId) => ({ pointId: row.id, obstacleId }))),
  })
  await tx.resolutionPointParty.createMany({
    data: rows.flatMap(({ point, row }) => partiesOf(point).map((party) => ({ ...party, pointId: row.id }))),
  })
}

/** An agency stands once: who takes part does not also watch. */
function partiesOf(point: ResolutionPoint): { organisationId: string; role: string }[] {
  if (point.kind !== 'assignment') return []
  const { coordinatingIds, followingIds } = point
  return [
    ...coordinatingIds.map((organisationId) => ({ organisationId, role: 'coordinating' })),
    ...followingIds
      .filter((id) => !coordinatingIds.includes(id))
      .map((organisationId) => ({ organisationId, role: 'following' })),
  ]
}

function toRow(args: { dossierId: string; resolutionId: string; point: ResolutionPoint; index: number }) {
  const { dossierId, resolutionId, point, index } = args
  const order = point.kind === 'assignment' ? point : null
  return {
    id: newId(),
    dossierId,
    resolutionId,
    ordinal: index + 1,
    kind: point.kind,
    text: point.text,
    leadId: order?.leadId ?? null,
    dueOn: toOptionalDateColumn('dueOn' in point ? point.dueOn : null),
    dueTime: 'dueTime' in point ? point.dueTime : null,
    urgency: order?.urgency ?? 'normal',
    everyMonths: order?.everyMonths ?? null,
    untilOn: toOptionalDateColumn(order?.until ?? null),
    targetId: 'targetId' in point ? point.targetId : null,
    resumeOn: toOptionalDateColumn(point.kind === 'resume' ? point.resumeOn : null),
    unblocks: order?.unblocks ?? false,
  }
}

export type RecordedPoint = ResolutionPoint & { id: string }

export async function findResolutionPoints(tx: Transaction, resolutionId: string): Promise<RecordedPoint[]> {
  const rows = await tx.resolutionPoint.findMany({
    where: { resolutionId },
    orderBy: { ordinal: 'asc' },
    include: { filings: { select: { obstacleId: true } }, parties: true },
  })
  return rows.map((row): RecordedPoint => {
    const { id, text, leadId, targetId, dueOn, parties } = row
    const shared = { id, text, obstacleIds: row.filings.map(({ obstacleId }) => obstacleId) }
    const dueTime = row.dueTime as TimeOfDay | null
    const idsOf = (role: string) => parties.filter((party) => party.role === role).map((party) => party.organisationId)
    if (row.kind === 'assignment' && leadId && dueOn)
      return {
        ...shared,
        kind: 'assignment',
        leadId,
        coordinatingIds: idsOf('coordinating'),
        followingIds: idsOf('following'),
        dueOn: fromDateColumn(dueOn),
        dueTime,
        urgency: row.urgency as Urgency,
        everyMonths: row.everyMonths,
        until: fromOptionalDateColumn(row.untilOn),
        unblocks: row.unblocks,
      }
    if (row.kind === 'date' && targetId && dueOn)
      return { ...shared, kind: 'date', targetId, dueOn: fromDateColumn(dueOn), dueTime }
    if (row.kind === 'resume' && targetId)
      return { ...shared, kind: 'resume', targetId, resumeOn: fromOptionalDateColumn(row.resumeOn) }
    return { ...shared, kind: 'answer' }
  })
}

export type PointOutcome = 'carried-out' | 'scheduled' | 'not-needed'

export const savePointOutcome = async (
  tx: Transaction,
  { pointId, outcome }: { pointId: string; outcome: PointOutcome },
): Promise<void> => {
  await tx.resolutionPoint.update({ where: { id: pointId }, data: { outcome } })
}

/** What a point ordered: one work, or a duty that comes back. */
export async function findWorkOfPoint(tx: Transaction, pointId: string): Promise<string[]> {
  const works = await tx.assignment.findMany({ where: { pointId }, select: { id: true }, orderBy: { id: 'asc' } })
  return works.map(({ id }) => id)
}
