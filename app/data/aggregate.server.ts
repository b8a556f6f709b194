import type { Member } from '#domain/assignment/aggregate.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

const { sql } = Prisma

/**
 * The works under a container as one JSON column: members of a group, the newest occurrence of each agency where they
 * come back, the pieces an agency gave on. `container` is the id as it stands in the surrounding statement.
 */
export const membersSql = (container: Prisma.Sql): Prisma.Sql => sql`
  (SELECT json_agg(json_build_object('id', v.id, 'lead', v.lead, 'kind', v.kind, 'state', v.state, 'percent', v.percent,
                                     'dueOn', v.due_on, 'dueTime', v.due_time) ORDER BY v.sort_order, v.lead, v.id)
     FROM (SELECT DISTINCT ON (w.lead_id, CASE WHEN w.occurrence_key IS NULL THEN w.id END)
                  w.id, o.short_name AS lead, o.kind, o.sort_order, w.state, w.percent, w.due_on, w.due_time
             FROM assignment w JOIN organisation o ON o.id = w.lead_id
            WHERE w.structure = 'work' AND w.state <> 'withdrawn'
              AND (w.parent_id = ${container}
                   OR w.parent_id IN (SELECT r.id FROM assignment r WHERE r.parent_id = ${container} AND r.structure = 'series'))
            ORDER BY w.lead_id, CASE WHEN w.occurrence_key IS NULL THEN w.id END, w.occurrence_key DESC) v)`

export type GroupOfPlan = { id: string; label: string; title: string; members: Member[] }

/** The duties of a plan that several agencies were given, in the order of the plan, with their members. */
export async function findGroupsOfPlan(reader: Reader, planId: Prisma.Sql): Promise<GroupOfPlan[]> {
  const rows = await reader.$queryRaw<(Omit<GroupOfPlan, 'members'> & { members: Member[] | null })[]>`
    SELECT g.id, coalesce(g.anchor, g.code) AS label, g.title, ${membersSql(sql`g.id`)} AS members
      FROM assignment g WHERE g.structure = 'group' AND g.state <> 'withdrawn' AND g.document_id = ${planId}
     ORDER BY g.anchor_ordinal, g.id`
  return rows.map((row) => ({ ...row, members: row.members ?? [] }))
}
