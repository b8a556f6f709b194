import type { PartState } from '#domain/assignment/contribution.ts'
import type { AssignmentState, Urgency } from '#domain/assignment/states.ts'
import { WITH_AN_AGENCY } from '#domain/obstacle/states.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { OWED_SLIPS, toOwedSlip } from './consultation-reader.server.ts'
import { OPEN_PAPERS, toPaper } from './open-papers.server.ts'
import { PIECES_OF, toPiece } from './piece.server.ts'
import { fromDateColumn, fromOptionalDateColumn } from './plain-date.server.ts'
import { PRESENT_STEP, presentStep } from './present-step.server.ts'
import { OWED_QUESTIONS, toOwedQuestion } from './question-reader.server.ts'

const MOST_OWED = 200

/**
 * Open work this agency leads, takes part in or watches, soonest date first, undated last. An enterprise sees only what
 * it leads.
 */
export async function findOwedWork(
  reader: Reader,
  { organisationId, leadsOnly }: { organisationId: string; leadsOnly: boolean },
) {
  const rows = await reader.assignment.findMany({
    where: {
      structure: { in: ['work', 'period-report'] },
      state: { in: ['issued', 'in-progress', 'submitted', 'suspended', 'declined'] },
      ...(leadsOnly
        ? { leadId: organisationId }
        : { OR: [{ leadId: organisationId }, { parties: { some: { organisationId } } }] }),
    },
    orderBy: [
      { dueOn: { sort: 'asc', nulls: 'last' } },
      { dueTime: { sort: 'asc', nulls: 'last' } },
      { anchorOrdinal: 'asc' },
      { id: 'asc' },
    ],
    take: MOST_OWED,
    include: {
      lead: { select: { id: true, shortName: true } },
      officer: { select: { displayName: true } },
      parties: { where: { organisationId } },
      agencyDates: { where: { organisationId, purpose: 'contribution', endedAt: null }, select: { dueOn: true } },
      reports: { orderBy: { reportedAt: 'desc' }, take: 1, select: { text: true, percent: true, reportedAt: true } },
      children: PIECES_OF(organisationId),
      signOffs: { ...OPEN_PAPERS, where: { ...OPEN_PAPERS.where, organisationId } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    pieces: row.children.map(toPiece),
    papers: row.signOffs.map(toPaper),
    label: row.anchor ?? row.code,
    isPeriodReport: row.structure === 'period-report',
    period: row.occurrenceKey,
    title: row.title,
    text: row.text,
    state: row.state as AssignmentState,
    dueOn: fromOptionalDateColumn(row.dueOn),
    originalDueOn: fromOptionalDateColumn(row.originalDueOn),
    dueTime: row.dueTime as TimeOfDay | null,
    originalDueTime: row.originalDueTime as TimeOfDay | null,
    urgency: row.urgency as Urgency,
    completedOn: fromOptionalDateColumn(row.completedOn),
    submittedAt: row.submittedAt,
    suspendedAt: row.suspendedAt,
    isReturned: row.isReturned,
    extensionCount: row.extensionCount,
    isLead: row.leadId === organisationId,
    isFollowed: row.leadId !== organisationId && row.parties.every(({ role }) => role === 'following'),
    part: toPart(row),
    lead: row.lead.shortName,
    officer: row.officer?.displayName ?? null,
    lastReport: row.reports[0] ?? null,
  }))
}

/** What the agency owes of it by a date of its own. */
function toPart({
  parties,
  agencyDates,
}: {
  parties: readonly { role: string; partState: string; contributedAt: Date | null }[]
  agencyDates: readonly { dueOn: Date }[]
}) {
  const own = parties.find(({ role }) => role === 'coordinating')
  const [date] = agencyDates
  if (!own || !date) return null
  return { state: own.partState as PartState, contributedAt: own.contributedAt, dueOn: fromDateColumn(date.dueOn) }
}

const FILING = {
  id: true,
  code: true,
  title: true,
  ...PRESENT_STEP,
} as const satisfies Prisma.ObstacleSelect
type FilingRow = Prisma.ObstacleGetPayload<{ select: typeof FILING }>

const FILINGS = {
  where: { state: { notIn: ['closed', 'withdrawn', 'refused', 'duplicate', ...WITH_AN_AGENCY] } },
  orderBy: { filedAt: 'desc' },
  take: 20,
  select: FILING,
} as const satisfies Prisma.Organisation$filingsArgs

/** Forwarded to it, or its own that waits for its word. */
const HELD = {
  where: { state: { in: [...WITH_AN_AGENCY] } },
  orderBy: { stepDueOn: 'asc' },
  take: 50,
  select: FILING,
} as const satisfies Prisma.Organisation$heldObstaclesArgs

/** What lies with this agency of obstacles, slips and questions, and what it has filed, in one statement. */
export async function findOwnMatters(reader: Reader, organisationId: string) {
  const { filings, heldObstacles, askedQuestions, opinionSlips } = await reader.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    relationLoadStrategy: 'join',
    select: { filings: FILINGS, heldObstacles: HELD, askedQuestions: OWED_QUESTIONS, opinionSlips: OWED_SLIPS },
  })
  return {
    filings: filings.map(toFiling),
    held: heldObstacles.map(toFiling),
    questions: askedQuestions.map(toOwedQuestion),
    slips: opinionSlips.map(toOwedSlip),
  }
}

const toFiling = (row: FilingRow) => ({
  id: row.id,
  code: row.code,
  title: row.title,
  state: row.state,
  ...presentStep(row),
})
