import type { Urgency } from '#domain/assignment/states.ts'
import type { Satisfaction } from '#domain/obstacle/confirmation.ts'
import type { RefusalClass } from '#domain/obstacle/refusal.ts'
import type { ObstacleScope } from '#domain/obstacle/scope.ts'
import type { CauseClass, Competence, ObstacleState, ResolutionKind } from '#domain/obstacle/states.ts'
import { placeNameOf } from '#domain/organisation/place-name.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'
import { presentStep } from './present-step.server.ts'

/** Also where filings are read beside something else: the one answer to whose they are to see. */
export const obstaclesInScope = (scope: ObstacleScope): Prisma.ObstacleWhereInput => {
  if (scope === 'all') return {}
  const own = { filerId: { in: [...scope.organisationIds] } }
  const ids = { in: [...scope.organisationIds] }
  return scope.withHeld ? { OR: [own, { holderId: ids }, { forwardedToId: ids }] } : own
}

const PLACE = { select: { id: true, name: true, parent: { select: { name: true, kind: true } } } } as const

function placeName(
  place: { name: string; parent: { name: string; kind: string } | null } | null,
  text: string,
): string {
  const district = place?.parent?.kind === 'district' ? place.parent.name : ''
  const named = [place?.name ?? '', district].map(placeNameOf)
  return [text, ...named].filter(Boolean).join(', ')
}

/** One filing with everything its page shows, or undefined where this person may not see it. */
export async function findObstaclePage(reader: Reader, { id, scope }: { id: string; scope: ObstacleScope }) {
  const row = await reader.obstacle.findFirst({
    where: { AND: [{ id }, obstaclesInScope(scope)] },
    include: {
      filer: { select: { shortName: true, name: true } },
      holder: { select: { shortName: true } },
      place: PLACE,
      assignment: {
        select: {
          id: true,
          code: true,
          anchor: true,
          title: true,
          state: true,
          dueOn: true,
          lead: { select: { shortName: true } },
          suspensions: { where: { endedAt: null }, select: { obstacleId: true, startedAt: true } },
        },
      },
      dossier: {
        select: {
          id: true,
          code: true,
          title: true,
          state: true,
          stepSince: true,
          stepDueOn: true,
          holder: { select: { shortName: true } },
          ministryRequests: {
            where: { state: { in: ['to-send', 'waiting', 'answered'] } },
            select: { ministry: true },
          },
        },
      },
      duplicateOf: { select: { id: true, code: true, filerId: true } },
      duplicates: {
        select: { id: true, code: true, filer: { select: { shortName: true } } },
        orderBy: { filedAt: 'asc' },
      },
      pointFilings: {
        // Work that a later document kept answers the filing as before.
        where: {
          OR: [
            { point: { resolution: { state: 'in-force' } } },
            { point: { resolution: { state: 'replaced' }, assignment: { state: { not: 'withdrawn' } } } },
          ],
        },
        select: {
          point: {
            select: {
              ordinal: true,
              text: true,
              kind: true,
              assignment: { select: { id: true, state: true, dueOn: true, lead: { select: { shortName: true } } } },
            },
          },
        },
      },
      publishedAnswer: { select: { title: true, question: true, answer: true, withdrawnAt: true } },
      answers: {
        where: { resolution: { state: 'in-force' } },
        orderBy: { resolution: { recordedAt: 'desc' } },
        take: 1,
        select: { resolution: { select: { id: true, kind: true, number: true, issuedOn: true } } },
      },
    },
  })
  if (!row) return undefined
  return {
    id: row.id,
    code: row.code,
    state: row.state as ObstacleState,
    title: row.title,
    filerId: row.filerId,
    filer: row.filer.shortName,
    holderId: row.holderId,
    place: placeName(row.place, row.placeText),
    causeClass: row.causeClass as CauseClass,
    competence: row.competence as Competence,
    urgency: row.urgency as Urgency,
    whatHappened: row.whatHappened,
    tried: row.tried,
    asked: row.asked,
    filedAt: row.filedAt,
    checkedAt: row.checkedAt,
    isAboutCoordinator: row.isAboutCoordinator,
    answer: row.answeredAt ? row.answer : null,
    answeredAt: row.answeredAt,
    refusal: refusalOf(row),
    published: row.publishedAnswer,
    isPublished: row.publishedAnswer !== null && row.publishedAnswer.withdrawnAt === null,
    closedAt: row.closedAt,
    satisfaction: row.satisfaction as Satisfaction | null,
    assignment: row.assignment && {
      id: row.assignment.id,
      label: row.assignment.anchor ?? row.assignment.code,
      title: row.assignment.title,
      dueOn: fromOptionalDateColumn(row.assignment.dueOn),
      lead: row.assignment.lead.shortName,
      pausedSince: row.assignment.suspensions.find((pause) => pause.obstacleId === row.id)?.startedAt ?? null,
    },
    ...sameAs(row, scope),
    dossier: row.dossier && {
      id: row.dossier.id,
      code: row.dossier.code,
      title: row.dossier.title,
      askedMinistry: row.dossier.ministryRequests[0]?.ministry ?? null,
    },
    points: row.pointFilings
      .map(({ point }) => ({
        ordinal: point.ordinal,
        text: point.text,
        assignment: point.assignment && {
          id: point.assignment.id,
          state: point.assignment.state,
          lead: point.assignment.lead.shortName,
          dueOn: fromOptionalDateColumn(point.assignment.dueOn),
        },
      }))
      .sort((one, other) => one.ordinal - other.ordinal),
    resolution: resolutionOf(row.answers[0]?.resolution ?? null),
    ...presentStep(row),
  }
}

function refusalOf(row: {
  state: string
  refusalClass: string | null
  refusalReason: string | null
  refusalInstead: string | null
  refusalLink: string | null
  answeredAt: Date | null
}) {
  if (row.state !== 'refused' || !row.answeredAt) return null
  return {
    refusalClass: row.refusalClass as RefusalClass | null,
    reason: row.refusalReason ?? '',
    instead: row.refusalInstead,
    link: row.refusalLink,
    at: row.answeredAt,
  }
}

/** Of filings that say the same an outsider learns nothing but that there are others. */
function sameAs(
  row: {
    duplicateOf: { id: string; code: string; filerId: string } | null
    duplicates: { id: string; code: string; filer: { shortName: string } }[]
  },
  scope: ObstacleScope,
) {
  const mayOpen = (filerId: string) => scope === 'all' || scope.organisationIds.includes(filerId)
  const { duplicateOf, duplicates } = row
  return {
    saysSameAs: duplicateOf && (mayOpen(duplicateOf.filerId) ? { id: duplicateOf.id, code: duplicateOf.code } : null),
    isDuplicate: duplicateOf !== null,
    duplicates: scope === 'all' ? duplicates.map(({ id, code, filer }) => ({ id, code, filer: filer.shortName })) : [],
  }
}

type ResolutionRow = { id: string; kind: string; number: string; issuedOn: Date }

const resolutionOf = (
  row: ResolutionRow | null,
): { id: string; kind: ResolutionKind; number: string; issuedOn: PlainDate | null } | null =>
  row && {
    id: row.id,
    kind: row.kind as ResolutionKind,
    number: row.number,
    issuedOn: fromOptionalDateColumn(row.issuedOn),
  }
