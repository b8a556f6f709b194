import type { Member } from '#domain/assignment/aggregate.ts'
import {
  ASSIGNMENTS_PER_PAGE,
  type AssignmentFilter,
  type ListCursor,
  type ListQuestion,
  type ListSort,
  type ListWait,
} from '#domain/assignment/list-question.ts'
import type { AssignmentScope } from '#domain/assignment/scope.ts'
import type { AssignmentState, AssignmentStructure, Urgency } from '#domain/assignment/states.ts'
import type { ClassBoundaries, TimelinessClass } from '#domain/deadline/timeliness.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { membersSql, worksUnderSql } from './aggregate.server.ts'
import { assignmentClassSql, statisticsClassSql } from './assignment-class.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

const { sql } = Prisma

const partyOf = (organisationIds: string | readonly string[], roles: readonly string[]) => sql`a.id = ANY (ARRAY(
  SELECT p.assignment_id FROM assignment_party p WHERE p.organisation_id = ANY (${[organisationIds].flat()}::uuid[]) AND p.role = ANY (${[...roles]}::text[])))`

/** Takes part, and owes its part by a date that has passed; as domain/assignment/contribution says of one part. */
const ownPartLate = (
  organisationId: string,
  today: PlainDate,
) => sql`a.state IN ('issued', 'in-progress', 'submitted', 'declined')
  AND a.id = ANY (ARRAY(SELECT d.assignment_id FROM agency_date d
    WHERE d.organisation_id = ${organisationId}::uuid AND d.purpose = 'contribution' AND d.ended_at IS NULL AND d.due_on < ${today}::date))`

/** Rows this person may see. The parties come as an array, so that both sides of the OR find an index. */
function inScope(scope: AssignmentScope): Prisma.Sql {
  if (scope === 'all') return sql`true`
  if (scope === 'none') return sql`false`
  const own = [scope.organisationId, ...scope.formerIds]
  // One organisation as such: the index of its work gives the rows in their order.
  const leads =
    own.length === 1 ? sql`a.lead_id = ${scope.organisationId}::uuid` : sql`a.lead_id = ANY (${own}::uuid[])`
  const gave = sql`a.given_by_id = ANY (${own}::uuid[])`
  return scope.withParties ? sql`(${leads} OR ${gave} OR ${partyOf(own, ['coordinating', 'following'])})` : leads
}

/**
 * What the province gave, and for an agency what it leads: a piece that was given on is counted by the agency that gave
 * it, not once more by the province (ADR 38).
 */
function ofLevel(scope: AssignmentScope, { level, containerId, ids }: AssignmentFilter): Prisma.Sql {
  if (containerId || ids) return sql`true`
  if (level === 'given-on') return sql`a.given_by_id IS NOT NULL`
  if (scope === 'all' || scope === 'none') return sql`a.given_by_id IS NULL`
  const own = [scope.organisationId, ...scope.formerIds]
  return sql`(a.given_by_id IS NULL OR a.lead_id = ANY (${own}::uuid[]))`
}

/** The mark of a row and the filter are one question. */
const WAITS = {
  waits: sql`EXISTS (SELECT FROM assignment_wait w WHERE w.waiting_id = a.id AND w.ended_at IS NULL)`,
  awaited: sql`EXISTS (SELECT FROM assignment_wait w WHERE w.awaited_id = a.id AND w.ended_at IS NULL)`,
} as const satisfies Record<ListWait, Prisma.Sql>

const likeWord = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** Everything but the class: the counts by class and the list share it, so that they cannot disagree. */
function matches(scope: AssignmentScope, filter: AssignmentFilter, boundaries: ClassBoundaries): Prisma.Sql {
  const { ids, planId, leadId, leadKind, kind, containerId, part, search, statistics, wait } = filter
  const conditions = [sql`a.structure = 'work'`, inScope(scope), ofLevel(scope, filter)]
  if (wait) conditions.push(WAITS[wait])
  if (ids) conditions.push(sql`a.id = ANY (${[...ids]}::uuid[])`)
  if (planId) conditions.push(sql`a.document_id = ${planId}::uuid`)
  if (leadId) conditions.push(sql`a.lead_id = ${leadId}::uuid`)
  if (leadKind)
    conditions.push(sql`a.lead_id = ANY (ARRAY(SELECT o.id FROM organisation o WHERE o.kind = ${leadKind}))`)
  if (kind) conditions.push(sql`a.kind = ${kind}`)
  if (containerId) conditions.push(sql`a.id = ANY (${worksUnderSql(sql`${containerId}::uuid`)})`)
  if (part?.role === 'lead') conditions.push(sql`a.lead_id = ${part.organisationId}::uuid`)
  else if (part?.role === 'own-late') conditions.push(ownPartLate(part.organisationId, boundaries.today))
  else if (part) conditions.push(partyOf(part.organisationId, [part.role]))
  if (statistics) {
    const column = statistics.by === 'original' ? 'original_due_on' : 'due_on'
    conditions.push(sql`${statisticsClassSql(column, boundaries)} = ${statistics.class}`)
  }
  for (const word of foldText(search ?? '')
    .split(' ')
    .filter(Boolean))
    conditions.push(sql`a.folded LIKE ${likeWord(word)}`)
  return Prisma.join(conditions, ' AND ')
}

const HAS_ENDED = sql`a.state IN ('completed', 'withdrawn')`

const SORT_KEYS = {
  next: {
    key: sql`(CASE WHEN ${HAS_ENDED} THEN 'b' ELSE 'a' END || coalesce(to_char(a.due_on, 'YYYY-MM-DD'), 'undated'))`,
    type: Prisma.raw('text'),
  },
  due: { key: sql`a.due_on`, type: Prisma.raw('date') },
  lead: { key: sql`o.sort_order`, type: Prisma.raw('int') },
  state: { key: sql`a.state`, type: Prisma.raw('text') },
  anchor: { key: sql`a.anchor_ordinal`, type: Prisma.raw('int') },
} as const satisfies Record<ListSort['by'], { key: Prisma.Sql; type: Prisma.Sql }>

/** Undated rows stand last in either order, so a page backwards meets them first. */
function pageOf(sort: ListSort, cursor: ListCursor | null): { condition: Prisma.Sql; order: Prisma.Sql } {
  const { key, type } = SORT_KEYS[sort.by]
  const isBackwards = cursor?.backwards ?? false
  const descends = sort.descending !== isBackwards
  const direction = Prisma.raw(descends ? 'DESC' : 'ASC')
  const nulls = Prisma.raw(isBackwards ? 'NULLS FIRST' : 'NULLS LAST')
  const order = sql`ORDER BY ${key} ${direction} ${nulls}, a.id ${direction}`
  if (!cursor) return { condition: sql`true`, order }
  const beyond = Prisma.raw(descends ? '<' : '>')
  const id = sql`a.id ${beyond} ${cursor.id}::uuid`
  if (cursor.key === null) {
    return { condition: isBackwards ? sql`(${key} IS NOT NULL OR ${id})` : sql`(${key} IS NULL AND ${id})`, order }
  }
  const at = sql`${cursor.key}::${type}`
  const later = sql`${key} ${beyond} ${at} OR (${key} = ${at} AND ${id})`
  return { condition: isBackwards ? sql`(${later})` : sql`(${later} OR ${key} IS NULL)`, order }
}

type Row = {
  id: string
  label: string
  title: string
  period: string | null
  lead: string
  leadBasis: string
  state: AssignmentState
  dueOn: Date | null
  originalDueOn: Date | null
  dueTime: TimeOfDay | null
  originalDueTime: TimeOfDay | null
  urgency: Urgency
  completedOn: Date | null
  submittedAt: Date | null
  suspendedAt: Date | null
  isReturned: boolean
  extensionCount: number
  percent: number
  /** Pieces that its lead gave on, and how many of them are done. */
  pieces: { total: number; done: number }
  /** Waits for the result of another work; another waits for its own. */
  isWaiting: boolean
  isAwaited: boolean
  sortKey: string | null
}
export type ListedAssignment = Omit<Row, 'dueOn' | 'originalDueOn' | 'completedOn'> & {
  dueOn: PlainDate | null
  originalDueOn: PlainDate | null
  completedOn: PlainDate | null
}

/** A page of work by key; `more`: whether the list goes on in the direction that was asked for. */
export async function listAssignments(
  reader: Reader,
  {
    scope,
    question,
    boundaries,
    perPage = ASSIGNMENTS_PER_PAGE,
  }: { scope: AssignmentScope; question: ListQuestion; boundaries: ClassBoundaries; perPage?: number },
): Promise<{ rows: ListedAssignment[]; more: boolean }> {
  const { filter, classes, sort, cursor } = question
  const { condition, order } = pageOf(sort, cursor)
  const found = await reader.$queryRaw<Row[]>`
    SELECT a.id, coalesce(a.anchor, a.code) AS label, a.title, a.occurrence_key AS period, o.short_name AS lead,
           a.lead_basis AS "leadBasis", a.state, a.due_on AS "dueOn", a.original_due_on AS "originalDueOn",
           a.due_time AS "dueTime", a.original_due_time AS "originalDueTime", a.urgency,
           a.completed_on AS "completedOn", a.submitted_at AS "submittedAt", a.suspended_at AS "suspendedAt",
           a.is_returned AS "isReturned", a.extension_count AS "extensionCount", a.percent,
           (SELECT json_build_object('total', count(*), 'done', count(*) FILTER (WHERE c.state = 'completed'))
              FROM assignment c WHERE c.parent_id = a.id AND c.given_by_id IS NOT NULL AND c.state <> 'withdrawn') AS pieces,
           ${WAITS.waits} AS "isWaiting", ${WAITS.awaited} AS "isAwaited",
           (${SORT_KEYS[sort.by].key})::text AS "sortKey"
      FROM assignment a JOIN organisation o ON o.id = a.lead_id
     WHERE ${matches(scope, filter, boundaries)} AND ${assignmentClassSql(boundaries)} = ANY (${[...classes]}::text[]) AND ${condition}
     ${order} LIMIT ${perPage + 1}`
  const page = found.slice(0, perPage)
  if (cursor?.backwards) page.reverse()
  return { rows: page.map(toListed), more: found.length > perPage }
}

const toListed = (row: Row): ListedAssignment => ({
  ...row,
  dueOn: fromOptionalDateColumn(row.dueOn),
  originalDueOn: fromOptionalDateColumn(row.originalDueOn),
  completedOn: fromOptionalDateColumn(row.completedOn),
})

export type ListFrame = {
  counts: Partial<Record<TimelinessClass, number>>
  plans: { id: string; title: string }[]
  agencies: { id: string; name: string }[]
  /** What the list shows the parts of, for who may open it. */
  container: { id: string; structure: AssignmentStructure; label: string; title: string; members: Member[] } | null
}

/** The counts by class under the same filter as the list, and what can be chosen in the filters: one statement. */
export async function findListFrame(
  reader: Reader,
  { scope, filter, boundaries }: { scope: AssignmentScope; filter: AssignmentFilter; boundaries: ClassBoundaries },
): Promise<ListFrame> {
  const agencies =
    scope === 'all'
      ? sql`(SELECT json_agg(json_build_object('id', o.id, 'name', o.short_name) ORDER BY o.sort_order, o.short_name)
               FROM organisation o WHERE EXISTS (SELECT FROM assignment w WHERE w.lead_id = o.id AND w.structure = 'work'))`
      : sql`NULL::json`
  const container = filter.containerId
    ? sql`(SELECT json_build_object('id', a.id, 'structure', a.structure, 'label', coalesce(a.anchor, a.code), 'title', a.title, 'members', coalesce(${membersSql(sql`a.id`)}, '[]'))
             FROM assignment a WHERE a.id = ${filter.containerId}::uuid AND ${inScope(scope)})`
    : sql`NULL::json`
  const [row] = await reader.$queryRaw<{ [Key in keyof ListFrame]: ListFrame[Key] | null }[]>`
    SELECT (SELECT json_object_agg(c.class, c.count) FROM (
              SELECT ${assignmentClassSql(boundaries)} AS class, count(*)::int AS count
                FROM assignment a WHERE ${matches(scope, filter, boundaries)} GROUP BY 1) c) AS counts,
           (SELECT json_agg(json_build_object('id', d.id, 'title', d.title) ORDER BY d.published_at DESC)
              FROM source_document d WHERE d.published_at IS NOT NULL) AS plans,
           ${agencies} AS agencies, ${container} AS container`
  return {
    counts: row?.counts ?? {},
    plans: row?.plans ?? [],
    agencies: row?.agencies ?? [],
    container: row?.container ?? null,
  }
}
