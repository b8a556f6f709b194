import type { RehomingItem } from '#domain/reform/destination.ts'
import type { MovingReference } from '#domain/reform/references.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

const { sql } = Prisma

const OPEN = sql`('completed', 'withdrawn')`

/**
 * What is open of organisations `x` (their ids), as `subjectId, fromId, label, title, folded`. What has ended stays with
 * the organisation of its day.
 */
const OPEN_ITEMS = {
  'assignment.lead_id': sql`
    SELECT a.id, a.lead_id, coalesce(a.anchor, a.code), a.title, a.folded
      FROM x JOIN assignment a ON a.lead_id = x.id WHERE a.state NOT IN ${OPEN}`,
  'assignment_party.organisation_id': sql`
    SELECT DISTINCT a.id, p.organisation_id, coalesce(a.anchor, a.code), a.title, a.folded
      FROM x JOIN assignment_party p ON p.organisation_id = x.id JOIN assignment a ON a.id = p.assignment_id WHERE a.state NOT IN ${OPEN}`,
  'obstacle.filer_id': sql`
    SELECT v.id, v.filer_id, v.code, v.title, v.folded FROM x JOIN obstacle v ON v.filer_id = x.id WHERE v.closed_at IS NULL`,
  'obstacle.holder_id': sql`
    SELECT v.id, v.holder_id, v.code, v.title, v.folded FROM x JOIN obstacle v ON v.holder_id = x.id WHERE v.closed_at IS NULL`,
  'dossier_question.holder_id': sql`
    SELECT q.id, q.holder_id, q.code, q.title, q.title FROM x JOIN dossier_question q ON q.holder_id = x.id WHERE q.closed_at IS NULL`,
  'dossier.holder_id': sql`
    SELECT h.id, h.holder_id, h.code, h.title, h.folded FROM x JOIN dossier h ON h.holder_id = x.id WHERE h.closed_at IS NULL`,
  'opinion_slip.holder_id': sql`
    SELECT s.id, s.holder_id, s.code, s.title, s.title FROM x JOIN opinion_slip s ON s.holder_id = x.id WHERE s.closed_at IS NULL`,
  'resolution_point.lead_id': sql`
    SELECT t.id, t.lead_id, h.code, t.text, t.text
      FROM x JOIN resolution_point t ON t.lead_id = x.id JOIN dossier h ON h.id = t.dossier_id
     WHERE h.closed_at IS NULL AND NOT EXISTS (SELECT FROM assignment a WHERE a.point_id = t.id)`,
  'plan_item_party.organisation_id': sql`
    SELECT DISTINCT i.id, p.organisation_id, i.anchor, i.text, i.text
      FROM x JOIN plan_item_party p ON p.organisation_id = x.id JOIN plan_item i ON i.id = p.item_id
      JOIN source_document d ON d.id = i.document_id WHERE d.state <> 'published'`,
  'target_measurer.organisation_id': sql`
    SELECT i.id, t.organisation_id, i.anchor, i.text, i.text
      FROM x JOIN target_measurer t ON t.organisation_id = x.id JOIN plan_item i ON i.id = t.item_id`,
  'membership.organisation_id': sql`
    SELECT m.id, m.organisation_id, m.role, concat_ws(', ', p.display_name, m.title), concat_ws(' ', p.display_name, m.title)
      FROM x JOIN membership m ON m.organisation_id = x.id JOIN person p ON p.id = m.person_id WHERE m.ended_at IS NULL`,
  'organisation.parent_id': sql`
    SELECT o.id, o.parent_id, '', o.name, o.folded FROM x JOIN organisation o ON o.parent_id = x.id
     WHERE o.valid_to IS NULL AND o.id NOT IN (SELECT id FROM x)`,
  'organisation_alias.organisation_id': sql`
    SELECT n.id, n.organisation_id, '', n.written, n.folded FROM x JOIN organisation_alias n ON n.organisation_id = x.id`,
} as const satisfies Record<MovingReference, Prisma.Sql>

/** Everything open of these organisations, in one statement. */
export async function findRehomingItems(reader: Reader, organisationIds: readonly string[]): Promise<RehomingItem[]> {
  if (organisationIds.length === 0) return []
  const parts = Object.entries(OPEN_ITEMS).map(
    ([reference, items]) =>
      sql`SELECT ${reference} AS reference, i.* FROM (${items}) AS i("subjectId", "fromId", label, title, folded)`,
  )
  return reader.$queryRaw<RehomingItem[]>`
    WITH x AS (SELECT unnest(${[...organisationIds]}::uuid[]) AS id)
    ${Prisma.join(parts, ' UNION ALL ')} ORDER BY reference, label, "subjectId"`
}
