import type { Urgency } from '#domain/assignment/states.ts'
import type { DossierFacts } from '#domain/obstacle/dossier-actions.ts'
import type { PointDraft } from '#domain/obstacle/forms.ts'
import type { MinistryStep } from '#domain/obstacle/ministry-request.ts'
import type { DossierTrack } from '#domain/obstacle/office-check-forms.ts'
import type { DossierState } from '#domain/obstacle/states.ts'
import { highestUrgency } from '#domain/obstacle/step-limits.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { LEADERS_OF_DOSSIER } from './dossier-leader.server.ts'
import { toOptionalDateColumn } from './plain-date.server.ts'

export type LockedDossier = DossierFacts & {
  id: string
  code: string
  title: string
  version: number
  stepVersion: number
  direction: string | null
  track: DossierTrack | null
  /** The Office handles it in the place of the DIC. */
  isAboutCoordinator: boolean
  /** The document that waits for its second person, and the one it replaces. */
  resolutionId: string | null
  replacesId: string | null
  inForceId: string | null
}

/** The dossier under its row lock, with the document that waits for its second person and the one in force. */
export async function lockDossier(tx: Transaction, id: string): Promise<LockedDossier | undefined> {
  const rows = await tx.$queryRaw<
    (Omit<LockedDossier, 'state' | 'ministryStep'> & { state: string; ministryStep: string | null })[]
  >`
    SELECT h.id, h.code, h.title, h.state, h.version, h.step_version AS "stepVersion", h.holder_id AS "holderId", h.direction, h.is_about_coordinator AS "isAboutCoordinator", h.track,
           ${LEADERS_OF_DOSSIER} AS "leaderIds",
           r.id AS "resolutionId", coalesce(r.recorded_by_id, q.answer_recorded_by_id) AS "recordedById", q.state AS "ministryStep", r.replaces_id AS "replacesId", f.id AS "inForceId",
           (SELECT count(*)::int FROM obstacle v WHERE v.dossier_id = h.id) AS "filingCount"
      FROM dossier h
      LEFT JOIN resolution r ON r.dossier_id = h.id AND r.state = 'recorded'
      LEFT JOIN resolution f ON f.dossier_id = h.id AND f.state = 'in-force'
      LEFT JOIN ministry_request q ON q.dossier_id = h.id AND q.state IN ('to-send', 'waiting', 'answered')
     WHERE h.id = ${id}::uuid FOR UPDATE OF h`
  const row = rows[0]
  return row && { ...row, state: row.state as DossierState, ministryStep: row.ministryStep as MinistryStep | null }
}

export type DossierChanges = Omit<
  Prisma.DossierUncheckedUpdateManyInput,
  'stepDueOn' | 'submittedOn' | 'meetingOn' | 'version' | 'id'
> & {
  stepDueOn?: PlainDate | null
  submittedOn?: PlainDate | null
  meetingOn?: PlainDate | null
}

export async function updateDossier(
  tx: Transaction,
  { id, version, changes }: { id: string; version: number; changes: DossierChanges },
): Promise<void> {
  const { stepDueOn, submittedOn, meetingOn, ...columns } = changes
  const { count } = await tx.dossier.updateMany({
    where: { id, version },
    data: {
      ...columns,
      ...(stepDueOn === undefined ? {} : { stepDueOn: toOptionalDateColumn(stepDueOn) }),
      ...(submittedOn === undefined ? {} : { submittedOn: toOptionalDateColumn(submittedOn) }),
      ...(meetingOn === undefined ? {} : { meetingOn: toOptionalDateColumn(meetingOn) }),
      version: { increment: 1 },
    },
  })
  if (count !== 1) throw new Error(`dossier ${id} changed under its lock`)
}

export const insertDossier = async (tx: Transaction, data: Prisma.DossierUncheckedCreateInput): Promise<void> => {
  await tx.dossier.create({ data })
}

/** The points proposed by the DIC: replaced as a whole each time the proposal is edited. */
export async function replaceProposedPoints(
  tx: Transaction,
  { dossierId, points }: { dossierId: string; points: readonly PointDraft[] },
): Promise<void> {
  await tx.resolutionPoint.deleteMany({ where: { dossierId, resolutionId: null } })
  await tx.resolutionPoint.createMany({
    data: points.map((point, index) => toPointRow({ dossierId, point, index })),
  })
}

const toPointRow = ({ dossierId, point, index }: { dossierId: string; point: PointDraft; index: number }) => ({
  id: newId(),
  dossierId,
  resolutionId: null,
  ordinal: index + 1,
  kind: point.kind,
  text: point.text,
  leadId: point.leadId,
  dueOn: toOptionalDateColumn(point.dueOn),
  unblocks: point.unblocks,
})

export async function countDossierContents(
  tx: Transaction,
  dossierId: string,
): Promise<{ filings: number; points: number }> {
  const filings = await tx.obstacle.count({ where: { dossierId, state: 'consolidated' } })
  const points = await tx.resolutionPoint.count({ where: { dossierId, resolutionId: null } })
  return { filings, points }
}

/** As urgent as the most urgent filing that lies in it. */
export async function findDossierUrgency(tx: Transaction, dossierId: string): Promise<Urgency> {
  const filings = await tx.obstacle.findMany({ where: { dossierId }, distinct: ['urgency'], select: { urgency: true } })
  return highestUrgency(filings.map(({ urgency }) => urgency as Urgency))
}

/** Who gave the direction in hand, and when. */
export async function findDirection(
  tx: Transaction,
  dossierId: string,
): Promise<{ direction: string; by: string; at: Date } | undefined> {
  const rows = await tx.$queryRaw<{ direction: string; by: string; at: Date }[]>`
    SELECT d.direction, p.display_name AS "by", d.directed_at AS "at"
      FROM dossier d JOIN person p ON p.id = d.directed_by_id
     WHERE d.id = ${dossierId}::uuid AND d.direction IS NOT NULL AND d.directed_at IS NOT NULL`
  return rows[0]
}

export const findDossierName = (tx: Transaction, id: string): Promise<{ code: string; title: string }> =>
  tx.dossier.findUniqueOrThrow({ where: { id }, select: { code: true, title: true } })
