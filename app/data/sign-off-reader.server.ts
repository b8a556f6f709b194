import type { AssignmentState, Urgency } from '#domain/assignment/states.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { SignOffState } from '#domain/sign-off/sign-off-actions.ts'
import type { SignedAction } from '#domain/sign-off/signed-acts.ts'
import type { Reader } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'
import { withLetterDays } from './progress-report.server.ts'

/** Who could sign today. */
const HEADS = {
  where: { role: 'head', endedAt: null, person: { disabledAt: null } },
  select: { person: { select: { displayName: true } } },
  orderBy: { id: 'asc' },
} as const satisfies Prisma.Organisation$membershipsArgs

const namesOf = (memberships: readonly { person: { displayName: string } }[]): string[] =>
  memberships.map(({ person }) => person.displayName)

/** A paper with its work, for its page; undefined where it lies in none of these agencies. */
export async function findSignOffPage(
  reader: Reader,
  { id, organisationIds }: { id: string; organisationIds: readonly string[] },
) {
  const row = await reader.signOff.findFirst({
    where: { id, organisationId: { in: [...organisationIds] } },
    include: {
      assignment: {
        select: {
          anchor: true,
          code: true,
          title: true,
          text: true,
          state: true,
          leadId: true,
          dueOn: true,
          originalDueOn: true,
          dueTime: true,
          originalDueTime: true,
          urgency: true,
          lead: { select: { shortName: true } },
          extensions: { where: { state: 'open' }, select: { id: true } },
          reports: { orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }], take: 1, include: { letter: true } },
        },
      },
      organisation: { select: { memberships: HEADS } },
      preparedBy: { select: { displayName: true } },
      decidedBy: { select: { displayName: true } },
    },
  })
  if (!row) return undefined
  const { assignment, organisation, preparedBy, decidedBy, ...paper } = row
  const { anchor, code, lead, extensions, reports, ...work } = assignment
  return {
    ...paper,
    action: paper.action as SignedAction,
    state: paper.state as SignOffState,
    preparedBy: preparedBy.displayName,
    decidedBy: decidedBy?.displayName ?? null,
    heads: namesOf(organisation.memberships),
    work: {
      ...work,
      label: anchor ?? code,
      lead: lead.shortName,
      latestReport: reports.map(withLetterDays)[0] ?? null,
      hasOpenRequest: extensions.length > 0,
      state: work.state as AssignmentState,
      urgency: work.urgency as Urgency,
      dueOn: fromOptionalDateColumn(work.dueOn),
      originalDueOn: fromOptionalDateColumn(work.originalDueOn),
      dueTime: work.dueTime as TimeOfDay | null,
      originalDueTime: work.originalDueTime as TimeOfDay | null,
    },
  }
}

export type SignOffEvent = {
  id: string
  at: Date
  type: string
  personName: string | null
  organisationName: string | null
  onBehalfOf: string | null
  payload: Record<string, unknown>
}

/** What happened to a paper, newest first: its lines in the record of its work. */
export const findSignOffHistory = (
  reader: Reader,
  { id, assignmentId }: { id: string; assignmentId: string },
): Promise<SignOffEvent[]> => reader.$queryRaw<SignOffEvent[]>`
  SELECT id, at, type, person_name AS "personName", organisation_name AS "organisationName", on_behalf_of AS "onBehalfOf", payload
    FROM event WHERE subject_type = 'assignment' AND subject_id = ${assignmentId}::uuid AND payload ->> 'signOffId' = ${id}
   ORDER BY at DESC, id DESC LIMIT 100`

/** What an agency has set, who could sign, and what waits. */
export async function findHeadSigns(reader: Reader, organisationId: string) {
  const row = await reader.organisation.findUnique({
    where: { id: organisationId },
    select: {
      id: true,
      name: true,
      shortName: true,
      headSigns: true,
      memberships: HEADS,
      _count: { select: { signOffs: { where: { state: 'pending' } } } },
    },
  })
  if (!row) return undefined
  const { memberships, _count, ...organisation } = row
  return { ...organisation, heads: namesOf(memberships), pending: _count.signOffs }
}

/** Who set it last, and when. */
export const findHeadSignsChange = (reader: Reader, organisationId: string) =>
  reader.event.findFirst({
    where: { subjectType: 'organisation', subjectId: organisationId, type: { startsWith: 'HeadSigns' } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, personName: true, onBehalfOf: true },
  })
