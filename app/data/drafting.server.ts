import type { FilingFact, Party, PointFact, ProcedureFact } from '#domain/drafting/facts.ts'
import type { WorkBasis } from '#domain/letter/work-basis.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import type { DossierState, ResolutionKind } from '#domain/obstacle/states.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { placeNameOf } from '#domain/organisation/place-name.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { GIVEN_BY, toBasis } from './letter.server.ts'
import { fromDateColumn, fromOptionalDateColumn } from './plain-date.server.ts'

type FrameRow = { role: string; name: string; kind: OrganisationKind; procedure: ProcedureRow | null }
type ProcedureRow = Omit<Extract<WorkBasis, { from: 'document' }>, 'from'> & { anchor: string; sentence: string }

/**
 * What frames every paper of a matter: the committee of the province and whoever handles the matter, whose names the
 * letterheads carry, and the sentence on obstacles of the newest plan in force. In one statement.
 */
export async function findPaperFrame(
  reader: Reader,
  matter: { isAboutCoordinator: boolean },
): Promise<{ coordinator: Party; committee: Party; procedure: ProcedureFact | null } | undefined> {
  const handles = receivingRole(matter)
  const rows = await reader.$queryRaw<FrameRow[]>`
    SELECT DISTINCT m.role, o.name, o.kind, to_jsonb(p) AS procedure
      FROM membership m JOIN organisation o ON o.id = m.organisation_id
      LEFT JOIN LATERAL (
        SELECT i.anchor, i.text AS sentence, d.id, d.kind, d.number, d.symbol, d.issued_on AS "issuedOn", d.issuer, d.title,
               d.gap_reason AS "gapReason"
          FROM plan_item i JOIN source_document d ON d.id = i.document_id
         WHERE i.kind = 'obstacle-clause' AND d.state = 'published'
         ORDER BY d.published_at DESC, i.ordinal LIMIT 1) p ON true
     WHERE m.role IN (${handles}, 'leadership') AND m.ended_at IS NULL`
  const coordinator = rows.find(({ role }) => role === handles)
  const committee = rows.find(({ role }) => role === 'leadership')
  const procedure = coordinator?.procedure ? toProcedure(coordinator.procedure) : null
  return coordinator && committee && { coordinator, committee, procedure }
}

const toProcedure = ({ anchor, sentence, ...document }: ProcedureRow): ProcedureFact => ({
  anchor,
  sentence,
  basis: { from: 'document', ...document },
})

const FILING = {
  filer: { select: { name: true } },
  holder: { select: { name: true } },
  place: { select: { name: true, parent: { select: { name: true, kind: true } } } },
  assignment: {
    select: { anchor: true, code: true, text: true, item: { select: { text: true } }, ...GIVEN_BY },
  },
} as const satisfies Prisma.ObstacleInclude
type FilingRow = Prisma.ObstacleGetPayload<{ include: typeof FILING }>

function toFiling(row: FilingRow): FilingFact {
  const district = row.place?.parent?.kind === 'district' ? row.place.parent.name : ''
  const named = [row.place?.name ?? '', district].map(placeNameOf)
  const { assignment } = row
  return {
    code: row.code,
    filer: row.filer.name,
    place: [row.placeText, ...named].filter(Boolean).join(', '),
    filedOn: dayAt(row.filedAt),
    title: row.title,
    whatHappened: row.whatHappened,
    asked: row.asked,
    answer: row.answeredAt ? row.answer : null,
    source: assignment && {
      anchor: assignment.anchor,
      code: assignment.code,
      sentence: assignment.item?.text ?? assignment.text,
      basis: toBasis(assignment),
    },
  }
}

type PointRow = { text: string; dueOn: Date | null; lead: { name: string } | null }
const toPoint = ({ text, dueOn, lead }: PointRow): PointFact => ({
  text,
  lead: lead?.name ?? null,
  dueOn: fromOptionalDateColumn(dueOn),
})

/** What the documents of a dossier say, in one statement. */
export async function findDossierFacts(reader: Reader, id: string) {
  const row = await reader.dossier.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    include: {
      obstacles: { orderBy: { filedAt: 'asc' }, include: FILING },
      points: {
        where: { resolutionId: null },
        orderBy: { ordinal: 'asc' },
        select: { text: true, dueOn: true, lead: { select: { name: true } } },
      },
    },
  })
  if (!row) return undefined
  const { direction, directionText, directedAt } = row
  return {
    id: row.id,
    code: row.code,
    state: row.state as DossierState,
    isAboutCoordinator: row.isAboutCoordinator,
    isSplitOff: row.splitFromId !== null,
    title: row.title,
    commonCause: row.commonCause,
    proposal: row.proposal,
    submission: { number: row.submissionNumber, on: fromOptionalDateColumn(row.submittedOn) },
    direction:
      direction && directionText && directedAt ? { kind: direction, text: directionText, on: dayAt(directedAt) } : null,
    filings: row.obstacles.map(toFiling),
    points: row.points.map(toPoint),
  }
}

/** What the documents about one filing say; whether this person may is asked with the filer and the state of its answer. */
export async function findFilingFacts(reader: Reader, id: string) {
  const row = await reader.obstacle.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    include: {
      ...FILING,
      answers: {
        where: { resolution: { state: 'in-force' } },
        orderBy: { resolution: { recordedAt: 'desc' } },
        take: 1,
        select: { resolution: { select: { kind: true, number: true, issuedOn: true } } },
      },
    },
  })
  if (!row) return undefined
  const answering = row.answers[0]?.resolution
  return {
    id: row.id,
    code: row.code,
    filerId: row.filerId,
    isAboutCoordinator: row.isAboutCoordinator,
    forwardedTo: row.state === 'forwarded' ? row.holder.name : null,
    filing: toFiling(row),
    resolution: answering
      ? {
          kind: answering.kind as ResolutionKind,
          number: answering.number,
          issuedOn: fromDateColumn(answering.issuedOn),
        }
      : null,
  }
}
