import type { BulkAction } from '#domain/bulk/bulk-acts.ts'
import type { Reader } from '#platform/db.server.ts'

/** How many people of each agency these persons are; a person of several agencies counts in one of them. */
export const countReaders = (
  reader: Reader,
  personIds: readonly string[],
): Promise<{ agency: string; people: number }[]> => reader.$queryRaw`
  SELECT r.agency, count(*)::int AS people
    FROM (SELECT DISTINCT ON (m.person_id) m.person_id, o.short_name AS agency, o.sort_order
            FROM membership m JOIN organisation o ON o.id = m.organisation_id
           WHERE m.person_id = ANY(${personIds}::uuid[]) AND m.ended_at IS NULL
           ORDER BY m.person_id, o.sort_order) r
   GROUP BY r.agency, r.sort_order ORDER BY r.sort_order, r.agency`

export type ListedBulkAct = {
  id: string
  action: BulkAction
  madeAt: Date
  undoUntil: Date
  undoneAt: Date | null
  done: number
  refused: number
}

const MOST_SHOWN = 50

/** What a person has done with many assignments, newest first. */
export const listBulkActs = (reader: Reader, personId: string): Promise<ListedBulkAct[]> => reader.$queryRaw`
  SELECT b.id, b.action, b.made_at AS "madeAt", b.undo_until AS "undoUntil", b.undone_at AS "undoneAt",
         count(r.version)::int AS done, count(r.refusal)::int AS refused
    FROM bulk_act b JOIN bulk_act_row r ON r.bulk_act_id = b.id
   WHERE b.made_by_id = ${personId}::uuid
   GROUP BY b.id ORDER BY b.made_at DESC, b.id DESC LIMIT ${MOST_SHOWN}`

export type ShownBulkAct = {
  id: string
  action: BulkAction
  input: Record<string, unknown>
  madeById: string
  madeByName: string
  madeAt: Date
  undoUntil: Date
  undoneAt: Date | null
}

export type ShownBulkRow = {
  id: string
  label: string
  title: string
  lead: string
  leadId: string
  givenById: string | null
  coordinatingIds: string[]
  followingIds: string[]
  refusal: string | null
  refusalParams: Record<string, string | number> | null
  undo: 'undone' | 'moved-on' | null
}

export async function findBulkAct(reader: Reader, id: string): Promise<ShownBulkAct | undefined> {
  const [act] = await reader.$queryRaw<ShownBulkAct[]>`
    SELECT b.id, b.action, b.input, b.made_by_id AS "madeById", p.display_name AS "madeByName", b.made_at AS "madeAt",
           b.undo_until AS "undoUntil", b.undone_at AS "undoneAt"
      FROM bulk_act b JOIN person p ON p.id = b.made_by_id WHERE b.id = ${id}::uuid`
  return act
}

export const findBulkRows = (reader: Reader, id: string): Promise<ShownBulkRow[]> => reader.$queryRaw`
  SELECT a.id, coalesce(a.anchor, a.code) AS label, a.title, o.short_name AS lead, a.lead_id AS "leadId", a.given_by_id AS "givenById",
         r.refusal, r.refusal_params AS "refusalParams", r.undo,
         ARRAY(SELECT p.organisation_id::text FROM assignment_party p
                WHERE p.assignment_id = a.id AND p.role = 'coordinating') AS "coordinatingIds",
         ARRAY(SELECT p.organisation_id::text FROM assignment_party p
                WHERE p.assignment_id = a.id AND p.role = 'following') AS "followingIds"
    FROM bulk_act_row r JOIN assignment a ON a.id = r.assignment_id JOIN organisation o ON o.id = a.lead_id
   WHERE r.bulk_act_id = ${id}::uuid ORDER BY r.refusal IS NULL, a.due_on, a.id`
