import type { Role } from '#domain/access/roles.ts'
import type { Reader } from '#platform/db.server.ts'

const AGENCY_ROLES = ['officer', 'head', 'carrier', 'coordinator', 'office'] as const satisfies readonly Role[]

/** The people who work for each of these agencies, in one statement however many there are. */
export async function findMembersOf(reader: Reader, organisationIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reader.membership.findMany({
    where: {
      organisationId: { in: [...organisationIds] },
      role: { in: [...AGENCY_ROLES] },
      endedAt: null,
      person: { disabledAt: null },
    },
    select: { organisationId: true, personId: true },
    distinct: ['organisationId', 'personId'],
  })
  const members = new Map<string, string[]>()
  for (const { organisationId, personId } of rows) {
    members.set(organisationId, [...(members.get(organisationId) ?? []), personId])
  }
  return members
}

/**
 * Whom an act on an assignment is told:
 * - `officer`: who is in charge of it; `lead`: everybody of the lead agency who may act for it
 * - `judge`: the coordinators; the Office where the coordinator's own organisation leads
 * - `office`, `leadership`: by role; `parties`: the agencies that take part or watch
 */
export const ASSIGNMENT_AUDIENCES = ['officer', 'lead', 'judge', 'office', 'leadership', 'parties'] as const
export type AssignmentAudience = (typeof ASSIGNMENT_AUDIENCES)[number]

/** The persons of these offices, in one statement; the disabled and those who have left are told nothing. */
export async function findAssignmentAudience(
  reader: Reader,
  { assignmentId, audiences }: { assignmentId: string; audiences: readonly AssignmentAudience[] },
): Promise<Map<AssignmentAudience, string[]>> {
  const rows = await reader.$queryRaw<{ audience: AssignmentAudience; personId: string }[]>`
    WITH told AS (
      SELECT m.person_id, m.role, m.organisation_id, a.lead_id, a.officer_id, a.id AS assignment_id,
             a.lead_id = (SELECT c.organisation_id FROM membership c
                           WHERE c.role = 'coordinator' AND c.ended_at IS NULL LIMIT 1) AS is_own_work
        FROM assignment a CROSS JOIN membership m JOIN person p ON p.id = m.person_id
       WHERE a.id = ${assignmentId}::uuid AND m.ended_at IS NULL AND p.disabled_at IS NULL)
    SELECT DISTINCT audience, t.person_id AS "personId"
      FROM told t CROSS JOIN unnest(${[...audiences]}::text[]) AS audience
     WHERE CASE audience
             WHEN 'officer' THEN t.person_id = t.officer_id
             WHEN 'lead' THEN t.organisation_id = t.lead_id AND t.role = ANY (${[...AGENCY_ROLES]}::text[])
             WHEN 'judge' THEN t.role = CASE WHEN t.is_own_work THEN 'office' ELSE 'coordinator' END
             WHEN 'office' THEN t.role = 'office'
             WHEN 'leadership' THEN t.role = 'leadership'
             WHEN 'parties' THEN t.role = ANY (${[...AGENCY_ROLES]}::text[]) AND EXISTS (
               SELECT FROM assignment_party q
                WHERE q.assignment_id = t.assignment_id AND q.organisation_id = t.organisation_id)
           END`
  const found = new Map<AssignmentAudience, string[]>()
  for (const { audience, personId } of rows) found.set(audience, [...(found.get(audience) ?? []), personId])
  return found
}
