import type { Urgency } from '#domain/assignment/states.ts'
import type { ObstacleFacts } from '#domain/obstacle/obstacle-actions.ts'
import type { DossierState, ObstacleState } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { toOptionalDateColumn } from './plain-date.server.ts'

export type LockedObstacle = ObstacleFacts & {
  id: string
  code: string
  title: string
  version: number
  stepVersion: number
  filedById: string
  assignmentId: string | null
  dossierId: string | null
  isBlocking: boolean
  urgency: Urgency
  answer: string | null
  reopenedCount: number
  duplicateOfId: string | null
  forwardedToId: string | null
}

/** The filing under its row lock, with what its rules ask about. */
export async function lockObstacle(tx: Transaction, id: string): Promise<LockedObstacle | undefined> {
  const rows = await tx.$queryRaw<
    (Omit<LockedObstacle, 'state' | 'dossierState'> & { state: string; dossierState: string | null })[]
  >`
    SELECT v.id, v.code, v.title, v.state, v.version, v.step_version AS "stepVersion", v.filer_id AS "filerId",
           v.filed_by_id AS "filedById", v.holder_id AS "holderId", v.assignment_id AS "assignmentId",
           v.dossier_id AS "dossierId", v.is_blocking AS "isBlocking", v.urgency, v.checked_at AS "checkedAt", v.answer,
           v.reopened_count AS "reopenedCount", v.duplicate_of_id AS "duplicateOfId", v.forwarded_to_id AS "forwardedToId", v.is_about_coordinator AS "isAboutCoordinator",
           (SELECT h.state FROM dossier h WHERE h.id = v.dossier_id) AS "dossierState"
      FROM obstacle v WHERE v.id = ${id}::uuid FOR UPDATE`
  const row = rows[0]
  return row && { ...row, state: row.state as ObstacleState, dossierState: row.dossierState as DossierState | null }
}

export type ObstacleChanges = Omit<Prisma.ObstacleUncheckedUpdateManyInput, 'stepDueOn' | 'version' | 'id'> & {
  stepDueOn?: PlainDate | null
}

/** Guarded by the version read under the lock; a miss is a bug, because the lock was held. */
export async function updateObstacle(
  tx: Transaction,
  { id, version, changes }: { id: string; version: number; changes: ObstacleChanges },
): Promise<void> {
  const { stepDueOn, ...columns } = changes
  const { count } = await tx.obstacle.updateMany({
    where: { id, version },
    data: {
      ...columns,
      ...(stepDueOn === undefined ? {} : { stepDueOn: toOptionalDateColumn(stepDueOn) }),
      version: { increment: 1 },
    },
  })
  if (count !== 1) throw new Error(`obstacle ${id} changed under its lock`)
}

export const insertObstacle = async (tx: Transaction, data: Prisma.ObstacleUncheckedCreateInput): Promise<void> => {
  await tx.obstacle.create({ data })
}

/** Locks the filings of a dossier in one order, so that two commands on it cannot wait for each other. */
export const lockObstaclesOfDossier = (tx: Transaction, dossierId: string): Promise<LockedObstacle[]> =>
  lockWhere(tx, Prisma.sql`dossier_id = ${dossierId}::uuid`)

/**
 * The filings that a later document of the dossier answers again: those that lie in it, and of those that its documents
 * answered last the ones that were reopened and wait with the DIC, or had the answer through another that says the same.
 */
export const lockObstaclesToAnswer = (tx: Transaction, dossierId: string): Promise<LockedObstacle[]> =>
  lockWhere(tx, Prisma.sql`dossier_id = ${dossierId}::uuid OR id IN (${answeredOutsideSql(dossierId)})`)

const answeredOutsideSql = (dossierId: string): Prisma.Sql => Prisma.sql`
  SELECT v.id FROM obstacle v CROSS JOIN LATERAL (
    SELECT r.dossier_id, a.text FROM resolution_answer a
      JOIN resolution r ON r.id = a.resolution_id AND r.state IN ('in-force', 'replaced')
     WHERE a.obstacle_id = v.id ORDER BY r.checked_at DESC LIMIT 1) last
   WHERE v.dossier_id IS NULL AND last.dossier_id = ${dossierId}::uuid
     AND v.id IN (SELECT a.obstacle_id FROM resolution_answer a JOIN resolution r ON r.id = a.resolution_id WHERE r.dossier_id = ${dossierId}::uuid)
     AND (v.state = 'received' AND v.reopened_count > 0
          OR v.duplicate_of_id IS NOT NULL AND v.answer = last.text AND v.state IN ('awaiting-fix', 'confirming', 'closed'))`

export type FilingOutside = { id: string; code: string; filer: string; asked: string }

/** Those of them that do not lie in the dossier, as the form of a later document lists them. */
export const findAnsweredOutside = (reader: Reader, dossierId: string): Promise<FilingOutside[]> =>
  reader.$queryRaw<FilingOutside[]>`
    SELECT v.id, v.code, f.short_name AS filer, v.asked FROM obstacle v JOIN organisation f ON f.id = v.filer_id
     WHERE v.id IN (${answeredOutsideSql(dossierId)}) ORDER BY v.filed_at, v.id`

/** Filings that wait for the answer to this one. */
export const lockDuplicatesOf = (tx: Transaction, obstacleId: string): Promise<LockedObstacle[]> =>
  lockWhere(tx, Prisma.sql`duplicate_of_id = ${obstacleId}::uuid AND state = 'duplicate'`)

async function lockWhere(tx: Transaction, condition: Prisma.Sql): Promise<LockedObstacle[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM obstacle WHERE ${condition} ORDER BY id FOR UPDATE`
  const locked: LockedObstacle[] = []
  for (const { id } of ids) {
    const obstacle = await lockObstacle(tx, id)
    if (obstacle) locked.push(obstacle)
  }
  return locked
}

/** Urgency of an assignment that the agency leads or takes part in; undefined where it may not name it. */
export async function findUrgencyOfNamed(
  tx: Transaction,
  { assignmentId, organisationId }: { assignmentId: string; organisationId: string },
): Promise<Urgency | undefined> {
  const named = await tx.assignment.findFirst({
    where: { id: assignmentId, OR: [{ leadId: organisationId }, { parties: { some: { organisationId } } }] },
    select: { urgency: true },
  })
  return named?.urgency as Urgency | undefined
}

export async function findCauseClass(tx: Transaction, obstacleId: string): Promise<string> {
  const { causeClass } = await tx.obstacle.findUniqueOrThrow({
    where: { id: obstacleId },
    select: { causeClass: true },
  })
  return causeClass
}
