import type { AssignmentState } from '#domain/assignment/states.ts'
import { FileSignaturesSchema } from '#domain/file/signature.ts'
import type { CorrectedField } from '#domain/obstacle/correction.ts'
import type { EarlierWorkDecision } from '#domain/obstacle/earlier-work.ts'
import type { PointKind } from '#domain/obstacle/resolution-points.ts'
import type { ObstacleState, ResolutionKind, SignerCapacity } from '#domain/obstacle/states.ts'
import type { Reader } from '#platform/db.server.ts'
import { fromDateColumn, fromOptionalDateColumn } from './plain-date.server.ts'

const WORK = {
  select: {
    id: true,
    code: true,
    anchor: true,
    title: true,
    state: true,
    leadId: true,
    lead: { select: { shortName: true } },
    parties: { select: { organisationId: true } },
  },
} as const
const NAMED = { select: { id: true, number: true, issuedOn: true } } as const

const findRow = (reader: Reader, id: string) =>
  reader.resolution.findUnique({
    where: { id },
    include: {
      dossier: { select: { id: true, code: true, title: true } },
      replaces: NAMED,
      replacements: { ...NAMED, where: { state: { in: ['in-force', 'replaced'] } } },
      points: {
        orderBy: { ordinal: 'asc' },
        include: {
          lead: { select: { shortName: true } },
          assignment: WORK,
          target: WORK,
          parties: { include: { organisation: { select: { shortName: true } } } },
          filings: { include: { obstacle: { select: { id: true, code: true, filerId: true } } } },
        },
      },
      answers: {
        include: {
          obstacle: {
            select: { id: true, code: true, state: true, filerId: true, filer: { select: { shortName: true } } },
          },
        },
      },
      earlierWork: { include: { assignment: WORK, lead: { select: { shortName: true } } } },
      corrections: { orderBy: { proposedAt: 'desc' }, include: { point: { select: { ordinal: true } } } },
    },
  })
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
type PointRow = Row['points'][number]
type WorkRow = NonNullable<PointRow['target']>

/** `all`, or the organisation whose own points and answers are shown. */
export type ResolutionAudience = 'all' | { organisationId: string }

const isIn = ({ leadId, parties }: WorkRow, organisationId: string): boolean =>
  leadId === organisationId || parties.some((party) => party.organisationId === organisationId)

function concerns(point: PointRow, organisationId: string): boolean {
  const works = [point.assignment, point.target].filter((work) => work !== null)
  return (
    point.leadId === organisationId ||
    point.parties.some((party) => party.organisationId === organisationId) ||
    works.some((work) => isIn(work, organisationId)) ||
    point.filings.some(({ obstacle }) => obstacle.filerId === organisationId)
  )
}

const toNamed = ({ id, number, issuedOn }: { id: string; number: string; issuedOn: Date }) => ({
  id,
  number,
  issuedOn: fromDateColumn(issuedOn),
})

const toWork = (work: WorkRow) => ({
  id: work.id,
  label: work.anchor ?? work.code,
  title: work.title,
  state: work.state as AssignmentState,
  lead: work.lead.shortName,
})

/**
 * A document with its points and where each went. Who does not see the whole dossier sees the points that order work from
 * its organisation or answer its own filing, and nothing of other filers; a record that waits for its check not at all.
 */
export async function findResolutionPage(
  reader: Reader,
  { id, audience }: { id: string; audience: ResolutionAudience },
) {
  const row = await findRow(reader, id)
  if (!row) return undefined
  const own = audience === 'all' ? null : audience.organisationId
  if (own !== null && row.state !== 'in-force' && row.state !== 'replaced') return undefined
  const isOwn = (filerId: string): boolean => own === null || filerId === own
  const points = row.points.filter((point) => own === null || concerns(point, own))
  const answers = row.answers.filter(({ obstacle }) => isOwn(obstacle.filerId))
  if (own !== null && points.length === 0 && answers.length === 0) return undefined
  const [replacedBy] = row.replacements
  /** A reader of one organisation follows only links to work it takes part in. */
  const shownWork = (work: WorkRow | null) =>
    work && { ...toWork(work), isOpenToReader: own === null || isIn(work, own) }
  return {
    id: row.id,
    state: row.state,
    kind: row.kind as ResolutionKind,
    number: row.number,
    issuedOn: fromDateColumn(row.issuedOn),
    signer: row.signer,
    capacity: row.capacity as SignerCapacity,
    fileId: row.fileId,
    fileSha256: row.fileSha256,
    signatures: FileSignaturesSchema.parse(row.signatures),
    checkNote: own === null ? row.checkNote : null,
    dossier: own === null ? row.dossier : null,
    replaces: row.replaces && toNamed(row.replaces),
    replacedBy: replacedBy ? toNamed(replacedBy) : null,
    points: points.map((point) => ({
      id: point.id,
      ordinal: point.ordinal,
      kind: point.kind as PointKind,
      text: point.text,
      lead: point.lead?.shortName ?? null,
      dueOn: fromOptionalDateColumn(point.dueOn),
      dueTime: point.dueTime,
      everyMonths: point.everyMonths,
      resumeOn: fromOptionalDateColumn(point.resumeOn),
      outcome: point.outcome,
      unblocks: point.unblocks,
      coordinating: namesIn(point, 'coordinating'),
      following: namesIn(point, 'following'),
      work: shownWork(point.assignment),
      target: shownWork(point.target),
      answers: point.filings.filter(({ obstacle }) => isOwn(obstacle.filerId)).map(({ obstacle }) => obstacle.code),
    })),
    answers: answers.map(({ text, obstacle }) => ({
      text,
      id: obstacle.id,
      code: obstacle.code,
      state: obstacle.state as ObstacleState,
      filer: obstacle.filer.shortName,
    })),
    earlierWork: row.earlierWork
      .filter(({ assignment }) => own === null || isIn(assignment, own))
      .map(({ assignment, decision, dueOn, lead }) => ({
        ...toWork(assignment),
        decision: decision as EarlierWorkDecision,
        dueOn: fromOptionalDateColumn(dueOn),
        newLead: lead?.shortName ?? null,
      })),
    corrections: row.corrections
      .filter(
        ({ state, pointId }) =>
          own === null || (state === 'confirmed' && (pointId === null || points.some((point) => point.id === pointId))),
      )
      .map(({ point, ...correction }) => ({
        ...correction,
        field: correction.field as CorrectedField,
        ordinal: point?.ordinal ?? null,
      })),
  }
}

const namesIn = ({ parties }: PointRow, role: string): string[] =>
  parties.filter((party) => party.role === role).map(({ organisation }) => organisation.shortName)

const MOST_ENTRIES = 100

/** What was done with the record, newest first; the steps of its making are its dossier's. */
export const findResolutionHistory = (
  reader: Reader,
  { id, dossierId }: { id: string; dossierId: string },
): Promise<
  {
    id: string
    at: Date
    type: string
    personName: string | null
    organisationName: string | null
    reason: string | null
  }[]
> =>
  reader.$queryRaw`
    SELECT e.id, e.at, e.type, e.person_name AS "personName", e.organisation_name AS "organisationName", e.payload ->> 'reason' AS reason
      FROM event e
     WHERE (e.subject_type = 'resolution' AND (e.subject_id = ${id}::uuid OR e.subject_id IN (SELECT p.id FROM resolution_point p WHERE p.resolution_id = ${id}::uuid)))
        OR (e.subject_type = 'dossier' AND e.subject_id = ${dossierId}::uuid AND e.payload ->> 'resolutionId' = ${id})
     ORDER BY e.at DESC, e.id DESC LIMIT ${MOST_ENTRIES}`
