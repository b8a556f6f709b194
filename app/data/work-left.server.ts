import { PERMISSIONS } from '#domain/access/permissions.ts'
import type { HandedOn, LeftWork } from '#domain/person/work-left.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

const { sql } = Prisma

/** People who can do something instead of somebody: `m` is their role, `p` the person. */
const receivers = (personId: string, condition: Prisma.Sql) => sql`
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.name), '[]') FROM (
     SELECT DISTINCT p.id, p.display_name AS name FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.ended_at IS NULL AND p.disabled_at IS NULL AND p.id <> ${personId}::uuid AND ${condition}) r)`

const inRoles = (roles: readonly string[]) => sql`m.role = ANY (${[...roles]}::text[])`

/** Everything open that lies with a person and not with the role, each with who may take it over. In one statement. */
export const findWorkLeft = (
  reader: Reader,
  { personId, today }: { personId: string; today: PlainDate },
): Promise<LeftWork[]> => reader.$queryRaw<LeftWork[]>`
  SELECT 'officer' AS kind, a.id::text AS id, coalesce(a.anchor, a.code) AS label, a.title,
         ${receivers(personId, sql`m.organisation_id = a.lead_id AND m.role NOT IN ('administrator', 'auditor')`)} AS receivers
    FROM assignment a WHERE a.officer_id = ${personId}::uuid AND a.state NOT IN ('completed', 'withdrawn')
  UNION ALL
  SELECT 'sign-off', s.id::text, coalesce(a.anchor, a.code), a.title,
         ${receivers(personId, sql`m.organisation_id = s.organisation_id AND m.role NOT IN ('administrator', 'auditor', 'leadership')`)}
    FROM sign_off s JOIN assignment a ON a.id = s.assignment_id
   WHERE s.officer_id = ${personId}::uuid AND s.state IN ('pending', 'given-back')
  UNION ALL
  SELECT 'dossier', h.id::text, h.code, h.title, ${receivers(personId, sql`m.role = 'leadership'`)}
    FROM dossier h WHERE h.leader_id = ${personId}::uuid AND h.state = 'with-leadership'
  UNION ALL
  SELECT 'plan-part', t.document_id || '~' || t.section_anchor, t.section_anchor, d.title,
         ${receivers(personId, inRoles(PERMISSIONS['plan.review']))}
    FROM plan_part t JOIN source_document d ON d.id = t.document_id
   WHERE t.person_id = ${personId}::uuid AND d.state = 'in-review'
  UNION ALL
  SELECT 'reform', f.id::text, f.basis_number, f.basis_title, ${receivers(personId, inRoles(PERMISSIONS['reform.manage']))}
    FROM reform f WHERE f.prepared_by_id = ${personId}::uuid AND f.state IN ('draft', 'submitted')
  UNION ALL
  SELECT 'delegation', g.id::text, '', concat_ws(' → ', giver.display_name, deputy.display_name), '[]'
    FROM delegation g JOIN person giver ON giver.id = g.giver_id JOIN person deputy ON deputy.id = g.deputy_id
   WHERE g.revoked_at IS NULL AND g.until_on >= ${today}::date AND ${personId}::uuid IN (g.giver_id, g.deputy_id)
   ORDER BY 1, 3, 2`

/** The item lies with its receiver from now on. */
export async function handOn(
  tx: Transaction,
  { item, personId, now }: { item: HandedOn; personId: string; now: Date },
): Promise<void> {
  const { kind, id, receiverId } = item
  if (kind === 'officer')
    await tx.assignment.updateMany({
      where: { id, officerId: personId },
      data: { officerId: receiverId, version: { increment: 1 } },
    })
  else if (kind === 'sign-off')
    await tx.signOff.updateMany({
      where: { id, officerId: personId },
      data: { officerId: receiverId, version: { increment: 1 } },
    })
  else if (kind === 'dossier')
    // A substitute who takes it over stands in for nobody any more.
    await tx.$executeRaw`
      UPDATE dossier SET leader_id = ${receiverId}::uuid, substitute_id = nullif(substitute_id, ${receiverId}::uuid), version = version + 1
       WHERE id = ${id}::uuid AND leader_id = ${personId}::uuid`
  else if (kind === 'plan-part') {
    const [documentId = '', sectionAnchor = ''] = id.split('~')
    await tx.planPart.updateMany({
      where: { documentId, sectionAnchor, personId },
      data: { personId: receiverId, takenAt: now },
    })
  } else if (kind === 'reform')
    await tx.reform.updateMany({ where: { id, preparedById: personId }, data: { preparedById: receiverId } })
}

/** Work whose officer in charge has no role in its agency any more has none; the agency stays answerable. */
export async function releaseOfficer(tx: Transaction, personId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE assignment a SET officer_id = NULL, version = a.version + 1
     WHERE a.officer_id = ${personId}::uuid AND a.state NOT IN ('completed', 'withdrawn')
       AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = a.officer_id AND m.organisation_id = a.lead_id AND m.ended_at IS NULL)
    RETURNING a.id`
  return rows.map(({ id }) => id)
}
