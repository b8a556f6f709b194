import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { PartState } from '#domain/assignment/contribution.ts'
import type { OrderForm } from '#domain/assignment/order.ts'
import type { AssignmentScope } from '#domain/assignment/scope.ts'
import type {
  AssignmentKind,
  AssignmentState,
  AssignmentStructure,
  DueSetter,
  PartyBasis,
  Urgency,
} from '#domain/assignment/states.ts'
import type { AgencyDatePurpose } from '#domain/deadline/agency-date.ts'
import type { ExtensionDecider } from '#domain/deadline/extension.ts'
import type { ObstacleScope } from '#domain/obstacle/scope.ts'
import type { ObstacleState } from '#domain/obstacle/states.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { obstaclesInScope } from './obstacle-reader.server.ts'
import { OPEN_PAPERS, toPaper } from './open-papers.server.ts'
import { fromDateColumn, fromOptionalDateColumn } from './plain-date.server.ts'
import { PRESENT_STEP, presentStep } from './present-step.server.ts'
import { withLetterDays } from './progress-report.server.ts'

export function inScope(scope: AssignmentScope): Prisma.AssignmentWhereInput {
  if (scope === 'all') return {}
  if (scope === 'none') return { id: { in: [] } }
  const own = { in: [scope.organisationId, ...scope.formerIds] }
  return scope.withParties
    ? { OR: [{ leadId: own }, { givenById: own }, { parties: { some: { organisationId: own } } }] }
    : { leadId: own }
}

const NAMED = { select: { id: true, shortName: true } } as const

/** The work at the other end of a link, and who leads it. */
const OTHER_END = {
  select: {
    id: true,
    anchor: true,
    code: true,
    title: true,
    state: true,
    dueOn: true,
    dueTime: true,
    documentId: true,
    lead: { select: { id: true, shortName: true, kind: true } },
  },
} as const satisfies Prisma.AssignmentDefaultArgs

type OtherEnd = Prisma.AssignmentGetPayload<typeof OTHER_END>

const toOtherEnd = ({ lead, ...end }: OtherEnd) => ({
  ...end,
  lead: { ...lead, kind: lead.kind as OrganisationKind },
  label: end.anchor ?? end.code,
  state: end.state as AssignmentState,
  dueOn: fromOptionalDateColumn(end.dueOn),
  dueTime: end.dueTime as TimeOfDay | null,
})
export type WaitEndOfPage = ReturnType<typeof toOtherEnd>

/** The targets that the sentence behind an assignment serves, by their first indicator. */
const SERVED_TARGETS = {
  select: {
    target: {
      select: {
        anchor: true,
        text: true,
        indicators: { select: { indicator: true }, orderBy: { ordinal: 'asc' }, take: 1 },
      },
    },
  },
  orderBy: { target: { ordinal: 'asc' } },
} as const satisfies Prisma.PlanItem$servesArgs

const includeFor = (scopes: { assignment: AssignmentScope; obstacle: ObstacleScope }) =>
  ({
    lead: {
      select: {
        id: true,
        shortName: true,
        name: true,
        headSigns: true,
        children: { where: { validTo: null }, select: { id: true }, take: 1 },
      },
    },
    givenBy: { select: { shortName: true } },
    officer: { select: { displayName: true } },
    document: { select: { id: true, title: true } },
    item: { select: { startLine: true, endLine: true, serves: SERVED_TARGETS } },
    earlierSentences: {
      select: {
        anchor: true,
        text: true,
        until: true,
        item: { select: { document: { select: { id: true, title: true } } } },
      },
      orderBy: { until: 'desc' },
    },
    parent: {
      select: {
        id: true,
        code: true,
        structure: true,
        leadId: true,
        recurrence: true,
        anchor: true,
        text: true,
        documentId: true,
      },
    },
    order: true,
    point: { select: { ordinal: true, resolution: { select: { id: true, number: true } } } },
    parties: {
      include: { organisation: { select: { ...NAMED.select, kind: true } } },
      orderBy: { organisation: { sortOrder: 'asc' } },
    },
    agencyDates: {
      include: { organisation: NAMED },
      orderBy: { organisation: { sortOrder: 'asc' } },
    },
    reports: { orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }], include: { letter: true } },
    extensions: { orderBy: { requestedAt: 'desc' } },
    signOffs: OPEN_PAPERS,
    waits: { where: { endedAt: null }, include: { awaited: OTHER_END }, orderBy: { setAt: 'asc' } },
    awaitedBy: { where: { endedAt: null }, include: { waiting: OTHER_END }, orderBy: { setAt: 'asc' } },
    suspensions: { orderBy: { startedAt: 'asc' }, include: { obstacle: { select: { id: true, code: true } } } },
    escalations: { orderBy: { raisedAt: 'desc' } },
    obstacles: {
      where: obstaclesInScope(scopes.obstacle),
      select: {
        id: true,
        code: true,
        title: true,
        isBlocking: true,
        closedAt: true,
        ...PRESENT_STEP,
      },
      orderBy: { filedAt: 'asc' },
    },
    children: {
      where: inScope(scopes.assignment),
      orderBy: [{ occurrenceKey: 'asc' }, { lead: { sortOrder: 'asc' } }, { id: 'asc' }],
      include: { lead: NAMED },
    },
  }) as const satisfies Prisma.AssignmentInclude

const datesOf = (row: {
  dueOn: Date | null
  originalDueOn: Date | null
  completedOn: Date | null
  dueTime: string | null
  originalDueTime: string | null
}) => ({
  dueTime: row.dueTime as TimeOfDay | null,
  originalDueTime: row.originalDueTime as TimeOfDay | null,
  dueOn: fromOptionalDateColumn(row.dueOn),
  originalDueOn: fromOptionalDateColumn(row.originalDueOn),
  completedOn: fromOptionalDateColumn(row.completedOn),
})

/** Everything of one assignment that hangs on its row, in one statement; undefined where it is not this person's to see. */
export async function findAssignmentPage(
  reader: Reader,
  { id, scope, obstacleScope }: { id: string; scope: AssignmentScope; obstacleScope: ObstacleScope },
) {
  const row = await reader.assignment.findFirst({
    where: { AND: [{ id }, inScope(scope)] },
    include: includeFor({ assignment: scope, obstacle: obstacleScope }),
  })
  if (!row) return undefined
  return {
    ...row,
    suspensions: row.suspensions.map((pause) => ({ ...pause, resumesOn: fromOptionalDateColumn(pause.resumesOn) })),
    ...datesOf(row),
    label: row.anchor ?? row.code,
    earlierSentences: row.earlierSentences.map(({ item, ...sentence }) => ({ ...sentence, document: item.document })),
    targets: (row.item?.serves ?? []).map(({ target: { anchor, text, indicators } }) => ({
      anchor,
      indicator: indicators[0]?.indicator ?? text,
    })),
    structure: row.structure as AssignmentStructure,
    kind: row.kind as AssignmentKind,
    state: row.state as AssignmentState,
    dueSetBy: row.dueSetBy as DueSetter | null,
    leadBasis: row.leadBasis as PartyBasis,
    urgency: row.urgency as Urgency,
    order: row.order && {
      form: row.order.form as OrderForm,
      number: row.order.number,
      orderedBy: row.order.orderedBy,
      orderedOn: fromDateColumn(row.order.orderedOn),
    },
    parties: row.parties.map((party) => ({ ...party, partState: party.partState as PartState })),
    agencyDates: row.agencyDates.map((date) => ({
      ...date,
      purpose: date.purpose as AgencyDatePurpose,
      dueOn: fromDateColumn(date.dueOn),
    })),
    reports: row.reports.map(withLetterDays),
    signOffs: row.signOffs.map(toPaper),
    obstacles: row.obstacles.map(({ id, code, title, isBlocking, closedAt, ...filing }) => ({
      ...{ id, code, title, isBlocking, isEnded: closedAt !== null },
      state: filing.state as ObstacleState,
      ...presentStep(filing),
    })),
    waits: row.waits.map(({ awaited, reason }) => ({ reason, other: toOtherEnd(awaited) })),
    awaitedBy: row.awaitedBy.map(({ waiting, reason }) => ({ reason, other: toOtherEnd(waiting) })),
    extensions: row.extensions.map((request) => ({
      ...request,
      decider: request.decider as ExtensionDecider,
      oldDueOn: fromDateColumn(request.oldDueOn),
      askedDueOn: fromDateColumn(request.askedDueOn),
      grantedDueOn: fromOptionalDateColumn(request.grantedDueOn),
    })),
    escalations: row.escalations.map((escalation) => ({ ...escalation, level: escalation.level as EscalationLevel })),
    children: row.children.map((child) => ({
      ...child,
      ...datesOf(child),
      structure: child.structure as AssignmentStructure,
      state: child.state as AssignmentState,
    })),
  }
}
export type AssignmentPage = NonNullable<Awaited<ReturnType<typeof findAssignmentPage>>>
