import type { Urgency } from '#domain/assignment/states.ts'
import { canBeConsulted } from '#domain/consultation/round.ts'
import type { DossierFacts } from '#domain/obstacle/dossier-actions.ts'
import type { DossierTrack } from '#domain/obstacle/office-check-forms.ts'
import type {
  CauseClass,
  DossierState,
  ObstacleState,
  ResolutionKind,
  SignerCapacity,
} from '#domain/obstacle/states.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { placeNameOf } from '#domain/organisation/place-name.ts'
import type { Reader } from '#platform/db.server.ts'
import { findBeforeSplit, NOTHING_BEFORE } from './before-split.server.ts'
import { ROUNDS, toRound } from './consultation-reader.server.ts'
import { leadersOf, NAMED_LEADER } from './dossier-leader.server.ts'
import { MINISTRY_REQUESTS, openRequestOf, toMinistryRequest } from './ministry-request.server.ts'
import { OFFICE_CHECKS, openMissingOf, toOfficeCheck } from './office-check-reader.server.ts'
import { fromDateColumn, fromOptionalDateColumn } from './plain-date.server.ts'
import { DOSSIER_QUESTIONS, toQuestion } from './question-reader.server.ts'

const POINT = {
  include: {
    lead: { select: { shortName: true, name: true } },
    assignment: { select: { id: true, code: true, state: true, dueOn: true } },
  },
  orderBy: { ordinal: 'asc' },
} as const

/** The dossier on one page: filings, proposal, direction, resolutions with their points. */
export async function findDossierPage(reader: Reader, id: string) {
  const row = await reader.dossier.findUnique({
    where: { id },
    include: {
      holder: { select: { shortName: true } },
      obstacles: {
        orderBy: { filedAt: 'asc' },
        include: {
          filer: { select: { shortName: true } },
          place: { select: { name: true, parent: { select: { name: true } } } },
          assignment: { select: { id: true, anchor: true, code: true, title: true } },
        },
      },
      ministryRequests: MINISTRY_REQUESTS,
      questions: DOSSIER_QUESTIONS,
      splitFrom: { select: { id: true, code: true } },
      splitInto: { select: { id: true, code: true }, orderBy: { createdAt: 'asc' } },
      points: { where: { resolutionId: null }, ...POINT },
      officeChecks: OFFICE_CHECKS,
      leader: NAMED_LEADER,
      substitute: NAMED_LEADER,
      consultations: ROUNDS,
      resolutions: {
        orderBy: { recordedAt: 'desc' },
        include: { points: POINT, _count: { select: { corrections: { where: { state: 'proposed' } } } } },
      },
    },
  })
  if (!row) return undefined
  const before = row.splitFrom ? await findBeforeSplit(reader, id) : NOTHING_BEFORE
  const officeChecks = row.officeChecks.map(toOfficeCheck)
  return {
    id: row.id,
    code: row.code,
    state: row.state as DossierState,
    title: row.title,
    causeClass: row.causeClass as CauseClass,
    isAboutCoordinator: row.isAboutCoordinator,
    commonCause: row.commonCause,
    proposal: row.proposal,
    submissionNumber: row.submissionNumber,
    submittedOn: fromOptionalDateColumn(row.submittedOn),
    holderId: row.holderId,
    holder: row.holder.shortName,
    since: row.stepSince,
    dueOn: fromOptionalDateColumn(row.stepDueOn),
    ...leadersOf(row),
    track: row.track as DossierTrack | null,
    meetingOn: fromOptionalDateColumn(row.meetingOn),
    meetingPlace: row.meetingPlace,
    officeChecks: [...officeChecks, ...before.officeChecks],
    openMissing: openMissingOf(officeChecks),
    direction: row.direction,
    directionText: row.directionText,
    directedAt: row.directedAt,
    createdAt: row.createdAt,
    filingCount: row.obstacles.length,
    closedAt: row.closedAt,
    filings: row.obstacles.map((filing) => ({
      id: filing.id,
      code: filing.code,
      state: filing.state as ObstacleState,
      filer: filing.filer.shortName,
      place: [filing.placeText, filing.place?.name, filing.place?.parent?.name]
        .flatMap((name) => (name ? [placeNameOf(name)] : []))
        .join(', '),
      title: filing.title,
      asked: filing.asked,
      whatHappened: filing.whatHappened,
      filedAt: filing.filedAt,
      answer: filing.answer,
      isBlocking: filing.isBlocking,
      urgency: filing.urgency as Urgency,
      assignment: filing.assignment && {
        id: filing.assignment.id,
        label: filing.assignment.anchor ?? filing.assignment.code,
        title: filing.assignment.title,
      },
    })),
    ministryRequests: [...row.ministryRequests.map(toMinistryRequest), ...before.ministryRequests],
    questions: [...row.questions.map(toQuestion), ...before.questions],
    splitFrom: row.splitFrom,
    splitInto: row.splitInto,
    rounds: [...before.rounds, ...row.consultations.map(toRound)],
    proposedPoints: row.points.map(toPoint),
    resolutions: row.resolutions.map((resolution) => ({
      id: resolution.id,
      kind: resolution.kind as ResolutionKind,
      number: resolution.number,
      issuedOn: fromDateColumn(resolution.issuedOn),
      signer: resolution.signer,
      capacity: resolution.capacity as SignerCapacity,
      fileId: resolution.fileId,
      fileSha256: resolution.fileSha256,
      state: resolution.state,
      recordedById: resolution.recordedById,
      recordedAt: resolution.recordedAt,
      checkedAt: resolution.checkedAt,
      checkNote: resolution.checkNote,
      points: resolution.points.map(toPoint),
      waitsForCorrection: resolution._count.corrections > 0,
    })),
  }
}
export type DossierPage = NonNullable<Awaited<ReturnType<typeof findDossierPage>>>

type PointRow = {
  id: string
  ordinal: number
  kind: string
  text: string
  leadId: string | null
  dueOn: Date | null
  unblocks: boolean
  lead: { shortName: string; name: string } | null
  assignment: { id: string; code: string; state: string; dueOn: Date | null } | null
}

const toPoint = (point: PointRow) => ({
  id: point.id,
  ordinal: point.ordinal,
  kind: point.kind,
  text: point.text,
  leadId: point.leadId,
  lead: point.lead?.shortName ?? null,
  dueOn: fromOptionalDateColumn(point.dueOn),
  unblocks: point.unblocks,
  assignment: point.assignment && { ...point.assignment, dueOn: fromOptionalDateColumn(point.assignment.dueOn) },
})

const ORDERED_KINDS: readonly OrganisationKind[] = ['department', 'district', 'press', 'enterprise', 'office']

/** Whom the acts on a dossier may name: who can be ordered something by a point, and who can be asked for an opinion. */
export async function findDossierAgencies(reader: Reader, dossier: { holderId: string }) {
  const rows = await reader.organisation.findMany({
    where: { validTo: null },
    select: { id: true, shortName: true, name: true, kind: true },
    orderBy: [{ kind: 'asc' }, { sortOrder: 'asc' }],
  })
  const agencies = rows.map(({ kind, ...agency }) => ({ ...agency, kind: kind as OrganisationKind }))
  return {
    leads: agencies.filter(({ kind }) => ORDERED_KINDS.includes(kind)),
    consultable: agencies.filter((agency) => canBeConsulted(agency, dossier)),
  }
}

/** What the table of acts asks about a dossier beside its state, as the lock reads it. */
export function actFactsOf(page: DossierPage): DossierFacts {
  const { state, holderId, filingCount, leaderIds, resolutions, ministryRequests } = page
  const request = openRequestOf(ministryRequests)
  const recorded = resolutions.find((resolution) => resolution.state === 'recorded')
  return {
    state,
    holderId,
    filingCount,
    recordedById: recorded?.recordedById ?? request?.answerRecordedById ?? null,
    ministryStep: request?.state ?? null,
    leaderIds,
  }
}
