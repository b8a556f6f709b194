import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { fromOptionalDateColumn, toDateColumn } from './plain-date.server.ts'

export type Pause = { startedAt: Date; endedAt: Date | null }

export async function startSuspension(
  tx: Transaction,
  pause: { assignmentId: string; obstacleId?: string; reason: string; startedAt: Date },
): Promise<void> {
  await tx.suspension.create({ data: { id: newId(), ...pause } })
}

export async function endOpenSuspension(
  tx: Transaction,
  { assignmentId, endedAt, endReason }: { assignmentId: string; endedAt: Date; endReason: string },
): Promise<void> {
  await tx.suspension.updateMany({ where: { assignmentId, endedAt: null }, data: { endedAt, endReason } })
}

/** The ledger so far, oldest first. */
export const findPauses = (tx: Transaction, assignmentId: string): Promise<Pause[]> =>
  tx.suspension.findMany({
    where: { assignmentId },
    select: { startedAt: true, endedAt: true },
    orderBy: { startedAt: 'asc' },
  })

export type OpenPause = { id: string; assignmentId: string; resumesOn: PlainDate | null; awaitsDate: boolean }

const OPEN = { id: true, assignmentId: true, resumesOn: true, endReason: true } as const
type OpenRow = { id: string; assignmentId: string; resumesOn: Date | null; endReason: string | null }

const toOpenPause = (row: OpenRow | null): OpenPause | undefined =>
  row
    ? {
        id: row.id,
        assignmentId: row.assignmentId,
        resumesOn: fromOptionalDateColumn(row.resumesOn),
        awaitsDate: row.endReason === AWAITS_DATE,
      }
    : undefined

/** The open pause that this obstacle caused; none when it caused none, or another reason holds the clock. */
export const findPauseOf = async (tx: Transaction, obstacleId: string): Promise<OpenPause | undefined> =>
  toOpenPause(await tx.suspension.findFirst({ where: { obstacleId, endedAt: null }, select: OPEN }))

export const findOpenPause = async (tx: Transaction, assignmentId: string): Promise<OpenPause | undefined> =>
  toOpenPause(await tx.suspension.findFirst({ where: { assignmentId, endedAt: null }, select: OPEN }))

/** The day on which a point of a resolution lets the clock go on. */
export async function setResumeDay(
  tx: Transaction,
  { pauseId, resumesOn, pointId }: { pauseId: string; resumesOn: PlainDate; pointId: string },
): Promise<void> {
  await tx.suspension.update({
    where: { id: pauseId },
    data: { resumesOn: toDateColumn(resumesOn), resumePointId: pointId },
  })
}

/** A document that was replaced no longer says when; answers the assignments whose pause has no day any more. */
export async function clearResumeDays(tx: Transaction, resolutionId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ assignmentId: string }[]>`
    UPDATE suspension s SET resumes_on = NULL, resume_point_id = NULL
      FROM resolution_point p
     WHERE p.id = s.resume_point_id AND p.resolution_id = ${resolutionId}::uuid AND s.ended_at IS NULL
    RETURNING s.assignment_id AS "assignmentId"`
  return rows.map(({ assignmentId }) => assignmentId)
}

/** Says of an open pause that its cause has ended and only a new date is missing. */
export const AWAITS_DATE = 'awaits-date'

export async function markAwaitingDate(tx: Transaction, pauseId: string): Promise<void> {
  await tx.suspension.update({ where: { id: pauseId }, data: { endReason: AWAITS_DATE } })
}
