import { NEVER_OVER } from '#domain/obstacle/over-days.ts'
import { AGE_CLASSES, NO_DISTRICT, type RegisterCount, type RegisterFilter } from '#domain/obstacle/register.ts'
import type { ObstacleScope } from '#domain/obstacle/scope.ts'
import type { CauseClass, DossierState, ObstacleState } from '#domain/obstacle/states.ts'
import { placeNameOf } from '#domain/organisation/place-name.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { hasWordsSql } from './folded-words.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

const { sql } = Prisma

export type ObstacleCursor = { filedAt: Date; id: string }
type Question = { scope: ObstacleScope; filter: RegisterFilter; bounds: readonly Date[] }
type FrameQuestion = Question & { today: PlainDate }

export const OBSTACLES_PER_PAGE = 50

/** A filing `v` in a dossier `h` has the dossier's step and holder (handbook 2.7); what waits for work or for another filing has none. */
const STEP = sql`CASE WHEN h.id IS NULL THEN v.state ELSE 'dossier:' || h.state END`
const HOLDER = sql`CASE WHEN v.state IN ('awaiting-fix', 'duplicate') THEN NULL ELSE coalesce(h.holder_id, v.holder_id) END`
const DUE = sql`CASE WHEN h.id IS NULL THEN v.step_due_on ELSE h.step_due_on END`
/** Of an open filing. Nobody is late while the filer is asked to confirm: silence closes. */
const isOver = (today: PlainDate): Prisma.Sql =>
  sql`(v.state <> ALL(${[...NEVER_OVER]}::text[]) AND ${DUE} < ${today}::date)`
const IN_DOSSIER = sql`LEFT JOIN dossier h ON h.id = v.dossier_id AND v.state = 'consolidated'`
/** What is open is bounded by what offices can hold; apart from what has ended, whatever else is asked of it (OFFSET 0 keeps it so). */
const OPEN = sql`(SELECT * FROM obstacle WHERE closed_at IS NULL OFFSET 0) v ${IN_DOSSIER}`
const ANY = sql`obstacle v ${IN_DOSSIER}`

const sourceOf = ({ isOpen, holderId, overOn, age }: RegisterFilter): Prisma.Sql =>
  isOpen || holderId || overOn || age ? OPEN : ANY

function inScope(scope: ObstacleScope): Prisma.Sql[] {
  if (scope === 'all') return []
  const { organisationIds } = scope
  const [only, ...others] = organisationIds
  // One organisation as such: the index of its filings gives the rows in their order.
  const among = others.length === 0 ? sql`= ${only ?? null}::uuid` : sql`= ANY(${[...organisationIds]}::uuid[])`
  const filed = sql`v.filer_id ${among}`
  return [scope.withHeld ? sql`(${filed} OR v.holder_id ${among} OR v.forwarded_to_id ${among})` : filed]
}

const inSearch = (search?: string): Prisma.Sql[] => hasWordsSql(sql`v.folded`, search)

function ageCondition({ filter: { age }, bounds }: Question): Prisma.Sql[] {
  if (!age) return []
  const place = AGE_CLASSES.indexOf(age)
  const [from, until] = [bounds[place], bounds[place - 1]]
  return [...(from ? [sql`v.filed_at >= ${from}`] : []), ...(until ? [sql`v.filed_at < ${until}`] : [])]
}

function conditions(question: Question): Prisma.Sql {
  const { scope, filter } = question
  const { step, cause, districtId, filerId, holderId, overOn, search } = filter
  const all = [
    ...inScope(scope),
    ...(step?.startsWith('dossier:')
      ? [sql`v.state = 'consolidated' AND h.state = ${step.slice('dossier:'.length)}`]
      : []),
    ...(step && !step.startsWith('dossier:') ? [sql`v.state = ${step}`] : []),
    ...(cause ? [sql`v.cause_class = ${cause}`] : []),
    ...(districtId === NO_DISTRICT ? [sql`v.district_id IS NULL`] : []),
    ...(districtId && districtId !== NO_DISTRICT ? [sql`v.district_id = ${districtId}::uuid`] : []),
    ...(filerId ? [sql`v.filer_id = ${filerId}::uuid`] : []),
    ...(holderId ? [sql`${HOLDER} = ${holderId}::uuid`] : []),
    ...(overOn ? [isOver(overOn)] : []),
    ...ageCondition(question),
    ...inSearch(search),
  ]
  return all.length > 0 ? Prisma.join(all, ' AND ') : sql`true`
}

type Row = {
  id: string
  code: string
  title: string
  state: ObstacleState
  causeClass: CauseClass
  filer: string
  placeText: string
  place: string | null
  district: string | null
  filedAt: Date
  dossierCode: string | null
  dossierState: DossierState | null
  holder: string
  since: Date
  dueOn: Date | null
}

/** The statement of a page, for the tests that read its plan: names are looked up for the rows of the page alone. */
export const obstaclePageSql = (
  question: Question & { after?: ObstacleCursor | undefined; limit: number },
): Prisma.Sql => {
  const { after, limit } = question
  const from = after ? sql`(v.filed_at, v.id) < (${after.filedAt}, ${after.id}::uuid)` : sql`true`
  return sql`
    SELECT v.id, v.code, v.title, v.state, v.cause_class AS "causeClass", f.short_name AS filer, v.place_text AS "placeText",
           p.name AS place, d.name AS district, v.filed_at AS "filedAt", g.code AS "dossierCode", g.state AS "dossierState",
           o.short_name AS holder, coalesce(h.step_since, v.step_since) AS since,
           ${DUE} AS "dueOn"
      FROM (SELECT v.id FROM ${sourceOf(question.filter)} WHERE ${conditions(question)} AND ${from} ORDER BY v.filed_at DESC, v.id DESC LIMIT ${limit}) page
      JOIN obstacle v ON v.id = page.id LEFT JOIN dossier h ON h.id = v.dossier_id AND v.state = 'consolidated'
      LEFT JOIN dossier g ON g.id = v.dossier_id JOIN organisation f ON f.id = v.filer_id
      JOIN organisation o ON o.id = coalesce(h.holder_id, v.holder_id)
      LEFT JOIN organisation p ON p.id = v.place_id LEFT JOIN organisation d ON d.id = p.parent_id AND d.kind = 'district'
     ORDER BY v.filed_at DESC, v.id DESC`
}

/** A page of filings, newest first, by key: one more than shown tells whether there is a next page. */
export async function listObstacles(
  reader: Reader,
  args: {
    scope: ObstacleScope
    filter: RegisterFilter
    bounds?: readonly Date[]
    after?: ObstacleCursor
    limit?: number
  },
) {
  const { bounds = [], limit = OBSTACLES_PER_PAGE + 1, ...question } = args
  const rows = await reader.$queryRaw<Row[]>`${obstaclePageSql({ ...question, bounds, limit })}`
  return rows.map(({ placeText, place, district, dueOn, ...row }) => ({
    ...row,
    dueOn: fromOptionalDateColumn(dueOn),
    place: [placeText, ...[place ?? '', district ?? ''].map(placeNameOf)].filter(Boolean).join(', '),
  }))
}

export type RegisterFrame = {
  counts: RegisterCount[]
  districts: { id: string; name: string }[]
  filers: { id: string; name: string }[]
  holders: { id: string; name: string }[]
}

/** The statement of the figures: it reads open filings only, what has ended grows without limit. */
export const registerFrameSql = ({ scope, filter, bounds, today }: FrameQuestion): Prisma.Sql => sql`
    WITH open_filing AS MATERIALIZED (
      SELECT ${STEP} AS step, v.cause_class, v.district_id, v.filer_id, ${HOLDER} AS holder_id,
             CASE WHEN v.filed_at >= ${bounds[0]} THEN 'to-5' WHEN v.filed_at >= ${bounds[1]} THEN 'to-10'
                  WHEN v.filed_at >= ${bounds[2]} THEN 'to-22' ELSE 'over-22' END AS age, coalesce(${isOver(today)}, false) AS is_over
        FROM ${OPEN} WHERE ${Prisma.join([sql`true`, ...inScope(scope), ...inSearch(filter.search)], ' AND ')})
    SELECT (SELECT coalesce(json_agg(to_json(c)), '[]') FROM (
              SELECT step, cause_class AS cause, district_id AS "districtId", filer_id AS "filerId", holder_id AS "holderId", age, is_over AS "isOver", count(*)::int AS count
                FROM open_filing GROUP BY 1, 2, 3, 4, 5, 6, 7) c) AS counts,
           (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.sort_order), '[]')
              FROM organisation o WHERE o.kind = 'district'
                AND (o.valid_to IS NULL OR o.id IN (SELECT district_id FROM open_filing))) AS districts,
           (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.short_name) ORDER BY o.sort_order, o.short_name), '[]')
              FROM organisation o WHERE o.id IN (SELECT filer_id FROM open_filing)) AS filers,
           (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.short_name) ORDER BY o.sort_order, o.short_name), '[]')
              FROM organisation o WHERE o.id IN (SELECT holder_id FROM open_filing)) AS holders`

/** Open filings counted by everything the register is asked for, and the names to choose from, in one statement. */
export async function findRegisterFrame(reader: Reader, question: FrameQuestion): Promise<RegisterFrame> {
  const [row] = await reader.$queryRaw<RegisterFrame[]>`${registerFrameSql(question)}`
  const { counts = [], districts = [], filers = [], holders = [] } = row ?? {}
  return { counts, filers, holders, districts: districts.map(({ id, name }) => ({ id, name: placeNameOf(name) })) }
}

/** Open filings by who holds them, as the list filters them: also those whose dossier it holds, and those that nobody does. */
export const heldFilingsSql = (today: PlainDate): Prisma.Sql => sql`
  SELECT ${HOLDER} AS holder_id, count(*)::int AS held, count(*) FILTER (WHERE ${isOver(today)})::int AS over
    FROM ${OPEN} GROUP BY 1`
