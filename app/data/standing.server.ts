import type { ClassBoundaries } from '#domain/deadline/timeliness.ts'
import type { AgencyCount, StatisticsCount } from '#domain/home/standing.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { findGroupsOfPlan, type GroupOfPlan } from './aggregate.server.ts'
import { assignmentClassSql, isOverdueSql, isPastBySql, statisticsClassSql } from './assignment-class.server.ts'
import { type HeldJson, heldSql, toHeld } from './held-now.server.ts'
import { type ReportCounts, reportCountsSql } from './period-report-counts.server.ts'
import { fromDateColumn } from './plain-date.server.ts'

export type StandingCount = AgencyCount & StatisticsCount

/** The plan the pages open with: the newest one that is in force. A decision that only amends one is read through it. */
const NEWEST_PLAN = Prisma.sql`(SELECT id FROM source_document
  WHERE state = 'published' AND amends_relation IS DISTINCT FROM 'amends' ORDER BY published_at DESC LIMIT 1)`

export type StandingPlan = { id: string; title: string; items: number; assigned: number }

type StandingRow = StandingCount & {
  plan: StandingPlan
  trend: number[]
  reports: ReportCounts[] | null
  held: HeldJson
}

type StandingCounts = {
  plan: StandingPlan
  counts: StandingCount[]
  trend: number[]
  reports: ReportCounts[]
  held: ReturnType<typeof toHeld>
}

/**
 * The newest plan with its work by agency and class, and how many were late at the end of each of the given days
 * (read from dates and submissions, nothing is stored); and who holds obstacles and dossiers. All figures of a page are sums of these rows.
 */
export async function readStandingCounts(
  reader: Reader,
  args: { boundaries: ClassBoundaries; days: readonly PlainDate[]; heldSince: PlainDate },
): Promise<StandingCounts | undefined> {
  const { boundaries, days, heldSince } = args
  const rows = await reader.$queryRaw<StandingRow[]>`
    WITH plan AS (SELECT * FROM source_document WHERE id = ${NEWEST_PLAN}),
    counted AS (
      SELECT a.lead_id, ${assignmentClassSql(boundaries)} AS class, ${statisticsClassSql('due_on', boundaries)} AS effective,
             ${statisticsClassSql('original_due_on', boundaries)} AS original, count(*)::int AS count
        FROM assignment a JOIN plan ON plan.id = a.document_id
       WHERE a.structure = 'work' AND a.state <> 'withdrawn' GROUP BY 1, 2, 3, 4)
    SELECT o.id AS "organisationId", o.short_name AS organisation, o.kind, c.class, c.effective, c.original, c.count,
           (SELECT json_build_object('id', p.id, 'title', p.title,
              'items', (SELECT count(*) FROM plan_item i WHERE i.document_id = p.id AND i.kind IN ('target', 'task', 'duty')),
              'assigned', (SELECT count(*) FROM plan_item i WHERE i.document_id = p.id AND i.kind IN ('target', 'task', 'duty') AND i.review_state <> 'pending'))
              FROM plan p) AS plan,
           (SELECT json_agg(late.count ORDER BY late.place) FROM (
              SELECT d.place, (SELECT count(*) FROM assignment a JOIN plan ON plan.id = a.document_id
                                WHERE a.structure = 'work' AND a.state <> 'withdrawn' AND ${isPastBySql(Prisma.sql`d.day`, boundaries)}
                                  AND (a.issued_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= d.day
                                  AND NOT (a.state = 'completed' AND a.completed_on <= d.day)
                                  AND NOT (a.state = 'submitted' AND (a.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= d.day)) AS count
                FROM unnest(${[...days]}::date[]) WITH ORDINALITY AS d(day, place)) late) AS trend,
           ${reportCountsSql(boundaries.today)} AS reports, ${heldSql({ since: heldSince, today: boundaries.today })} AS held
      FROM counted c JOIN organisation o ON o.id = c.lead_id
     ORDER BY o.kind, o.sort_order`
  const first = rows[0]
  if (!first) return undefined
  const { plan, trend, reports, held } = first
  return { plan, trend, reports: reports ?? [], held: toHeld(held), counts: rows }
}

/** The duties of that plan that several agencies share. */
export const findStandingGroups = (reader: Reader): Promise<GroupOfPlan[]> => findGroupsOfPlan(reader, NEWEST_PLAN)

export type LateWork = {
  id: string
  label: string
  title: string
  organisation: string
  dueOn: PlainDate
  dueTime: TimeOfDay | null
  isReturned: boolean
  /** Newest words about it: the last report, or why it was sent back. */
  lastReport: string | null
  lastReportOn: Date | null
  /** Since when an open request for time waits, and for whom. */
  requestedAt: Date | null
  decider: string | null
}

const MOST_LATE = 12

/** What is late, longest first, with the newest words about it and who has to move. */
export async function findLateWork(reader: Reader, boundaries: ClassBoundaries): Promise<LateWork[]> {
  const rows = await reader.$queryRaw<(Omit<LateWork, 'dueOn'> & { dueOn: Date })[]>`
    SELECT a.id, coalesce(a.anchor, a.code) AS label, a.title, o.short_name AS organisation, a.due_on AS "dueOn", a.due_time AS "dueTime", a.is_returned AS "isReturned",
           r.text AS "lastReport", r.reported_at AS "lastReportOn", e.requested_at AS "requestedAt", e.decider
      FROM assignment a JOIN organisation o ON o.id = a.lead_id
      LEFT JOIN LATERAL (SELECT text, reported_at FROM progress_report p WHERE p.assignment_id = a.id ORDER BY reported_at DESC LIMIT 1) r ON true
      LEFT JOIN extension_request e ON e.assignment_id = a.id AND e.state = 'open'
     WHERE a.structure = 'work' AND a.state IN ('issued', 'in-progress') AND ${isOverdueSql(boundaries)} AND a.document_id = ${NEWEST_PLAN}
     ORDER BY a.due_on, a.due_time, a.id LIMIT ${MOST_LATE}`
  return rows.map((row) => ({ ...row, dueOn: fromDateColumn(row.dueOn) }))
}
