import type { DossierCount, DossierFilter, DossierOrder, ListedDossier } from '#domain/obstacle/dossier-list.ts'
import { NEVER_OVER } from '#domain/obstacle/over-days.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { hasWordsSql } from './folded-words.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

const { sql } = Prisma

export const DOSSIERS_PER_PAGE = 50

/** The last row of a page: its value in the order (an instant, or a day or `infinity`), and its id. */
export type DossierCursor = { key: string; id: string }
export type DossierQuestion = { filter: DossierFilter; order: DossierOrder; after?: DossierCursor | undefined }

/** What has ended is held by nobody and has no limit: the two orders that ask for these leave it out. */
const ORDERS = {
  newest: { by: sql`h.created_at`, of: sql`timestamptz`, down: true },
  due: { by: sql`coalesce(h.step_due_on, 'infinity'::date)`, of: sql`date`, down: false },
  held: { by: sql`h.step_since`, of: sql`timestamptz`, down: false },
} as const satisfies Record<DossierOrder, { by: Prisma.Sql; of: Prisma.Sql; down: boolean }>

/** What is open is bounded by what offices can hold; apart from what has ended, whatever else is asked of it (OFFSET 0 keeps it so). */
const OPEN = sql`(SELECT * FROM dossier WHERE closed_at IS NULL OFFSET 0) h`

const sourceOf = ({ filter, order }: DossierQuestion): Prisma.Sql =>
  order !== 'newest' || filter.holderId || filter.overOn ? OPEN : sql`dossier h`

/** Of an open dossier. */
const isOver = (today: PlainDate): Prisma.Sql =>
  sql`(h.state <> ALL(${[...NEVER_OVER]}::text[]) AND h.step_due_on < ${today}::date)`

function conditions({ filter, order, after }: DossierQuestion): Prisma.Sql {
  const { state, cause, holderId, overOn, search } = filter
  const { by, of, down } = ORDERS[order]
  const all = [
    ...(state ? [sql`h.state = ${state}`] : []),
    ...(cause ? [sql`h.cause_class = ${cause}`] : []),
    ...(holderId ? [sql`h.holder_id = ${holderId}::uuid`] : []),
    ...(overOn ? [isOver(overOn)] : []),
    ...hasWordsSql(sql`h.folded`, search),
    ...(after ? [sql`(${by}, h.id) ${down ? sql`<` : sql`>`} (${after.key}::${of}, ${after.id}::uuid)`] : []),
  ]
  return all.length > 0 ? Prisma.join(all, ' AND ') : sql`true`
}

type Row = Omit<ListedDossier, 'dueOn'> & { dueOn: Date | null; createdAt: Date }

/** The statement of a page, for the tests that read its plan: names and filings are looked up for its rows alone. */
export function dossierPageSql(question: DossierQuestion & { limit: number }): Prisma.Sql {
  const { by, down } = ORDERS[question.order]
  const direction = down ? sql`DESC` : sql`ASC`
  return sql`
    SELECT h.id, h.code, h.title, h.state, h.cause_class AS "causeClass", o.short_name AS holder, h.step_since AS since,
           h.step_due_on AS "dueOn", h.created_at AS "createdAt", h.closed_at IS NOT NULL AS "isClosed",
           (SELECT count(*)::int FROM obstacle v WHERE v.dossier_id = h.id) AS filings
      FROM (SELECT h.id FROM ${sourceOf(question)} WHERE ${conditions(question)}
             ORDER BY ${by} ${direction}, h.id ${direction} LIMIT ${question.limit}) page
      JOIN dossier h ON h.id = page.id JOIN organisation o ON o.id = h.holder_id
     ORDER BY ${by} ${direction}, h.id ${direction}`
}

/** A page of dossiers by key: one more than shown tells whether there is a next page. */
export async function listDossiers(reader: Reader, question: DossierQuestion) {
  const rows = await reader.$queryRaw<Row[]>`${dossierPageSql({ ...question, limit: DOSSIERS_PER_PAGE + 1 })}`
  return rows.map((row) => ({ ...row, dueOn: fromOptionalDateColumn(row.dueOn) }))
}

export type DossierFrame = { counts: DossierCount[]; holders: { id: string; name: string }[] }

/** The statement of the figures: open dossiers only, what has ended grows without limit. */
export const dossierFrameSql = ({ filter, today }: { filter: DossierFilter; today: PlainDate }): Prisma.Sql => sql`
    WITH open_dossier AS MATERIALIZED (
      SELECT h.state, h.cause_class, h.holder_id, coalesce(${isOver(today)}, false) AS is_over FROM ${OPEN}
       WHERE ${Prisma.join([sql`true`, ...hasWordsSql(sql`h.folded`, filter.search)], ' AND ')})
    SELECT (SELECT coalesce(json_agg(to_json(c)), '[]') FROM (
              SELECT state, cause_class AS cause, holder_id AS "holderId", is_over AS "isOver", count(*)::int AS count
                FROM open_dossier GROUP BY 1, 2, 3, 4) c) AS counts,
           (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.short_name) ORDER BY o.sort_order, o.short_name), '[]')
              FROM organisation o WHERE o.id IN (SELECT holder_id FROM open_dossier)) AS holders`

/** Open dossiers counted by everything the list is asked for, and the holders to choose from, in one statement. */
export async function findDossierFrame(
  reader: Reader,
  question: { filter: DossierFilter; today: PlainDate },
): Promise<DossierFrame> {
  const [row] = await reader.$queryRaw<DossierFrame[]>`${dossierFrameSql(question)}`
  return { counts: row?.counts ?? [], holders: row?.holders ?? [] }
}

/** Open dossiers by who holds them. */
export const heldDossiersSql = (today: PlainDate): Prisma.Sql => sql`
  SELECT h.holder_id, count(*)::int AS held, count(*) FILTER (WHERE ${isOver(today)})::int AS over FROM ${OPEN} GROUP BY 1`
