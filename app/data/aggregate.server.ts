import type { Member } from '#domain/assignment/aggregate.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

const { sql } = Prisma

/**
 * The ids of the works under a container: members of a group, occurrences of a series, pieces an agency gave on; of a
 * series within a group the newest occurrence. `container` is the id as it stands in the surrounding statement.
 */
export const worksUnderSql = (container: Prisma.Sql): Prisma.Sql => sql`
  ARRAY(SELECT c.id FROM assignment c WHERE c.parent_id = ${container} AND c.structure = 'work'
        UNION ALL
        SELECT n.id FROM assignment r CROSS JOIN LATERAL (
          SELECT t.id FROM assignment t WHERE t.parent_id = r.id AND t.state <> 'withdrawn' ORDER BY t.occurrence_key DESC LIMIT 1) n
         WHERE r.parent_id = ${container} AND r.structure = 'series')`

/** The same works as one JSON column, each with what an aggregate asks about. */
export const membersSql = (container: Prisma.Sql): Prisma.Sql => sql`
  (SELECT json_agg(json_build_object('id', w.id, 'lead', o.short_name, 'kind', o.kind, 'state', w.state, 'percent', w.percent,
                                     'dueOn', w.due_on, 'dueTime', w.due_time) ORDER BY o.sort_order, o.short_name, w.id)
     FROM assignment w JOIN organisation o ON o.id = w.lead_id WHERE w.id = ANY (${worksUnderSql(container)}))`

export type GroupOfPlan = { id: string; label: string; title: string; members: Member[] }

/** The duties of a plan that several agencies were given, in the order of the plan, with their members. */
export async function findGroupsOfPlan(reader: Reader, planId: Prisma.Sql): Promise<GroupOfPlan[]> {
  const rows = await reader.$queryRaw<(Omit<GroupOfPlan, 'members'> & { members: Member[] | null })[]>`
    SELECT g.id, coalesce(g.anchor, g.code) AS label, g.title, ${membersSql(sql`g.id`)} AS members
      FROM assignment g WHERE g.structure = 'group' AND g.state <> 'withdrawn' AND g.document_id = ${planId}
     ORDER BY g.anchor_ordinal, g.id`
  return rows.map((row) => ({ ...row, members: row.members ?? [] }))
}
