import type { StepAudience } from '#domain/deadline/clock-policy.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { LEADERS_OF_DOSSIER } from './dossier-leader.server.ts'
import type { MatterType } from './holding.server.ts'
import { MATTER_TABLES } from './matter-table.server.ts'

/** To whom something goes, as an office: those of the clock's steps, and those that only commands address. */
export type AssignmentAudience = StepAudience | 'coordinating' | 'judge' | 'decline-judge'
export type MatterAudience = 'filer' | 'holder' | 'dic-inbox' | 'office' | 'leadership'

export type Recipient = { subjectId: string; audience: string; personId: string; name: string }

/**
 * Who may be told at all, with their place as contact and as head of their organisation (1 = first choice). An agency
 * without an officer is reached through its head and the other way round: no message has nobody to go to.
 */
const memberSql = (condition: Prisma.Sql) => Prisma.sql`
  present AS (
    SELECT m.person_id, m.organisation_id, m.role, p.display_name AS name FROM membership m JOIN person p ON p.id = m.person_id
     WHERE m.ended_at IS NULL AND p.disabled_at IS NULL AND m.role NOT IN ('administrator', 'auditor')
       AND ${condition}),
  member AS (
    SELECT *,
           rank() OVER (PARTITION BY organisation_id ORDER BY CASE WHEN role IN ('officer', 'carrier') THEN 1 WHEN role IN ('coordinator', 'office') THEN 2 ELSE 3 END) AS contact_place,
           rank() OVER (PARTITION BY organisation_id ORDER BY CASE role WHEN 'head' THEN 1 WHEN 'leadership' THEN 2 WHEN 'carrier' THEN 3 WHEN 'coordinator' THEN 4 WHEN 'office' THEN 5 ELSE 6 END) AS head_place
      FROM present),
  dic AS (SELECT organisation_id FROM membership WHERE role = 'coordinator' AND ended_at IS NULL LIMIT 1)`

const contactOf = (organisation: Prisma.Sql) => Prisma.sql`m.organisation_id = ${organisation} AND m.contact_place = 1`
const headOf = (organisation: Prisma.Sql) => Prisma.sql`m.organisation_id = ${organisation} AND m.head_place = 1`
const partyOf = (role: string) => Prisma.sql`m.contact_place = 1 AND m.organisation_id IN (
  SELECT ap.organisation_id FROM assignment_party ap WHERE ap.assignment_id = s.assignment_id AND ap.role = ${role})`

/** The agency that gave a piece on: who does its work and who answers for it. */
const GIVER = Prisma.sql`m.organisation_id = s.given_by_id AND (m.contact_place = 1 OR m.head_place = 1)`
const GIVER_HEAD = headOf(Prisma.sql`s.given_by_id`)

const DIC = Prisma.sql`(SELECT organisation_id FROM dic)`
const IS_LED_BY_DIC = Prisma.sql`s.lead_id = ${DIC}`
const IN_ROLE = {
  coordinator: Prisma.sql`m.role = 'coordinator'`,
  office: Prisma.sql`m.role = 'office'`,
  leadership: Prisma.sql`m.role = 'leadership'`,
}

/** Which members `m` an office means for an assignment `s`. */
const ASSIGNMENT_AUDIENCES = {
  officer: Prisma.sql`CASE WHEN s.officer_id IS NULL THEN ${contactOf(Prisma.sql`s.lead_id`)} ELSE m.person_id = s.officer_id END`,
  'lead-contact': contactOf(Prisma.sql`s.lead_id`),
  'lead-head': headOf(Prisma.sql`s.lead_id`),
  // An enterprise hears nothing of another agency's lateness, also where it is recorded as following (handbook 2.8).
  followers: Prisma.sql`${partyOf('following')} AND m.organisation_id NOT IN (SELECT e.id FROM organisation e WHERE e.kind = 'enterprise')`,
  coordinating: partyOf('coordinating'),
  'dic-inbox': IN_ROLE.coordinator,
  'dic-head': headOf(DIC),
  office: IN_ROLE.office,
  leadership: IN_ROLE.leadership,
  giver: GIVER,
  'giver-head': GIVER_HEAD,
  judge: Prisma.sql`CASE WHEN s.given_by_id IS NOT NULL THEN ${GIVER} WHEN ${IS_LED_BY_DIC} THEN ${IN_ROLE.office} ELSE ${IN_ROLE.coordinator} END`,
  // Declined a second time: the Office, of a piece the head of its giver.
  'decline-judge': Prisma.sql`CASE WHEN s.given_by_id IS NOT NULL THEN ${GIVER_HEAD} ELSE ${IN_ROLE.office} END`,
  // A request for time names its decider; a decline is decided by the DIC, the second one and the DIC's own by the Office, of a piece by its giver.
  'decider-head': Prisma.sql`CASE
    WHEN s.given_by_id IS NOT NULL AND coalesce(s.decider, 'giver') = 'giver' THEN ${GIVER_HEAD}
    WHEN s.decider = 'leadership' THEN ${IN_ROLE.leadership}
    WHEN s.decider = 'office' OR (s.decider IS NULL AND (s.declined_count > 1 OR ${IS_LED_BY_DIC})) THEN ${IN_ROLE.office}
    ELSE ${headOf(DIC)} END`,
} as const satisfies Record<AssignmentAudience, Prisma.Sql>

const MATTER_AUDIENCES = {
  filer: contactOf(Prisma.sql`s.filer_id`),
  // A dossier before the leadership is with those who are named for it.
  holder: Prisma.sql`m.organisation_id = s.holder_id AND CASE WHEN cardinality(s.leader_ids) > 0 THEN m.person_id = ANY(s.leader_ids)
    ELSE m.contact_place = 1 OR m.head_place = 1 END`,
  'dic-inbox': IN_ROLE.coordinator,
  office: IN_ROLE.office,
  leadership: IN_ROLE.leadership,
} as const satisfies Record<MatterAudience, Prisma.Sql>

const select = (audience: string, condition: Prisma.Sql) => Prisma.sql`
  SELECT s.id AS "subjectId", ${audience} AS audience, m.person_id AS "personId", m.name FROM subject s JOIN member m ON ${condition}`

type Place = Omit<Recipient, 'subjectId'> & { subjectIds: string[] }

/** A person holds an office for many subjects at once: a row of the answer is the person in it, not each subject. */
async function resolve(
  reader: Reader,
  { subject, members, parts }: { subject: Prisma.Sql; members: Prisma.Sql; parts: readonly Prisma.Sql[] },
): Promise<Recipient[]> {
  const places = await reader.$queryRaw<Place[]>`
    WITH ${memberSql(members)}, subject AS (${subject})
    SELECT r.audience, r."personId", r.name, json_agg(r."subjectId" ORDER BY r."subjectId") AS "subjectIds"
      FROM (${Prisma.join([...parts], ' UNION ')}) r GROUP BY 1, 2, 3 ORDER BY 1, 3, 2`
  return places.flatMap(({ subjectIds, ...place }) => subjectIds.map((subjectId) => ({ subjectId, ...place })))
}

/** The organisations whose people an office of these assignments can mean: only their members are read and ranked. */
const ofAssignments = (assignmentIds: Prisma.Sql): Prisma.Sql => Prisma.sql`m.organisation_id IN (
    SELECT unnest(ARRAY[a.lead_id, a.given_by_id]) FROM assignment a WHERE a.id IN (${assignmentIds})
    UNION SELECT ap.organisation_id FROM assignment_party ap WHERE ap.assignment_id IN (${assignmentIds})
    UNION SELECT o.organisation_id FROM membership o WHERE o.role IN ('coordinator', 'office', 'leadership') AND o.ended_at IS NULL)`

/** What a step asks of an assignment to find its people. */
const SUBJECT_COLUMNS = Prisma.sql`a.id, a.id AS assignment_id, a.lead_id, a.given_by_id, a.officer_id, a.declined_count, e.decider
      FROM assignment a LEFT JOIN extension_request e ON e.assignment_id = a.id AND e.state = 'open'`

/** Who holds each of these offices for one assignment now, as JSON inside a statement; only its own agencies are read. */
export function audienceNamesSql(id: string, audiences: readonly AssignmentAudience[]): Prisma.Sql {
  const parts = audiences.map((audience) => select(audience, ASSIGNMENT_AUDIENCES[audience]))
  return Prisma.sql`(
    SELECT json_agg(json_build_object('audience', g.audience, 'names', g.names)) FROM (
      SELECT r.audience, json_agg(r.name ORDER BY r.name) AS names FROM (
        WITH ${memberSql(ofAssignments(Prisma.sql`${id}::uuid`))}, subject AS (SELECT ${SUBJECT_COLUMNS} WHERE a.id = ${id}::uuid)
        ${Prisma.join(parts, ' UNION ')}) r GROUP BY r.audience) g)`
}

/** The persons behind these offices for each of these assignments, in one statement. */
export async function resolveAssignmentAudiences(
  reader: Reader,
  { assignmentIds, audiences }: { assignmentIds: readonly string[]; audiences: readonly AssignmentAudience[] },
): Promise<Recipient[]> {
  if (assignmentIds.length === 0 || audiences.length === 0) return []
  return resolve(reader, {
    subject: Prisma.sql`SELECT ${SUBJECT_COLUMNS} WHERE a.id = ANY(${assignmentIds}::uuid[])`,
    members: ofAssignments(Prisma.sql`SELECT unnest(${assignmentIds}::uuid[])`),
    parts: audiences.map((audience) => select(audience, ASSIGNMENT_AUDIENCES[audience])),
  })
}

/** The same for dates of one agency beside the assignment's: that agency stands where its lead would. */
export async function resolveDateAudiences(
  reader: Reader,
  { dateIds, audiences }: { dateIds: readonly string[]; audiences: readonly AssignmentAudience[] },
): Promise<Recipient[]> {
  const subject = Prisma.sql`
    SELECT d.id, a.id AS assignment_id, d.organisation_id AS lead_id, a.declined_count, NULL AS decider,
           CASE WHEN a.lead_id = d.organisation_id THEN a.officer_id END AS officer_id
      FROM agency_date d JOIN assignment a ON a.id = d.assignment_id WHERE d.id = ANY(${dateIds}::uuid[])`
  return resolve(reader, {
    subject,
    members: ofAssignments(Prisma.sql`SELECT d.assignment_id FROM agency_date d WHERE d.id = ANY(${dateIds}::uuid[])`),
    parts: audiences.map((audience) => select(audience, ASSIGNMENT_AUDIENCES[audience])),
  })
}

const DIRECTED_BY = Prisma.sql`CASE WHEN h.state = 'with-leadership' THEN ${LEADERS_OF_DOSSIER} ELSE '{}' END`
const NOBODY = Prisma.sql`'{}'::uuid[]`

/** The same for an obstacle or a dossier. A dossier has many filers: they are reached through their own filings. */
export async function resolveMatterAudiences(
  reader: Reader,
  {
    subjectType,
    subjectId,
    audiences,
  }: { subjectType: MatterType; subjectId: string; audiences: readonly MatterAudience[] },
): Promise<Recipient[]> {
  if (audiences.length === 0) return []
  const subject =
    subjectType === 'obstacle'
      ? Prisma.sql`SELECT v.id, v.holder_id, v.filer_id, '{}'::uuid[] AS leader_ids FROM obstacle v WHERE v.id = ${subjectId}::uuid`
      : Prisma.sql`SELECT h.id, h.holder_id, NULL::uuid AS filer_id, ${subjectType === 'dossier' ? DIRECTED_BY : NOBODY} AS leader_ids
                     FROM ${MATTER_TABLES[subjectType]} h WHERE h.id = ${subjectId}::uuid`
  return resolve(reader, {
    subject,
    members: Prisma.sql`true`,
    parts: audiences.map((audience) => select(audience, MATTER_AUDIENCES[audience])),
  })
}
