import type { ClassBoundaries, StatisticsClass, TimelinessClass } from '#domain/deadline/timeliness.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { assignmentClassSql, statisticsClassSql } from './assignment-class.server.ts'
import { fromDateColumn } from './plain-date.server.ts'

export type AgencyCount = { organisationId: string; organisation: string; kind: OrganisationKind; class: TimelinessClass; count: number }

const ofPlan = (planId: string | null): Prisma.Sql => (planId ? Prisma.sql`AND a.document_id = ${planId}::uuid` : Prisma.empty)

/** Work of every lead agency by class: all figures of the page are sums of these rows. */
export async function countByAgency(reader: Reader, args: { planId: string | null; boundaries: ClassBoundaries }): Promise<AgencyCount[]> {
  return reader.$queryRaw<AgencyCount[]>`
    SELECT o.id AS "organisationId", o.short_name AS organisation, o.kind, c.class, c.count
      FROM (SELECT a.lead_id, ${assignmentClassSql(args.boundaries)} AS class, count(*)::int AS count
              FROM assignment a WHERE a.structure = 'work' ${ofPlan(args.planId)} GROUP BY 1, 2) c
      JOIN organisation o ON o.id = c.lead_id
     WHERE c.class <> 'withdrawn'
     ORDER BY o.kind, o.sort_order`
}

export type StatisticsCount = { effective: StatisticsClass; original: StatisticsClass; count: number }

export async function countStatistics(reader: Reader, args: { planId: string | null; today: PlainDate }): Promise<StatisticsCount[]> {
  return reader.$queryRaw<StatisticsCount[]>`
    SELECT ${statisticsClassSql('due_on', args.today)} AS effective, ${statisticsClassSql('original_due_on', args.today)} AS original, count(*)::int AS count
      FROM assignment a WHERE a.structure = 'work' AND a.state <> 'withdrawn' ${ofPlan(args.planId)} GROUP BY 1, 2`
}

export type LateWork = {
  id: string
  label: string
  title: string
  organisation: string
  dueOn: PlainDate
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
export async function findLateWork(reader: Reader, args: { planId: string | null; today: PlainDate }): Promise<LateWork[]> {
  const rows = await reader.$queryRaw<(Omit<LateWork, 'dueOn'> & { dueOn: Date })[]>`
    SELECT a.id, coalesce(a.anchor, a.code) AS label, a.title, o.short_name AS organisation, a.due_on AS "dueOn", a.is_returned AS "isReturned",
           r.text AS "lastReport", r.reported_at AS "lastReportOn", e.requested_at AS "requestedAt", e.decider
      FROM assignment a JOIN organisation o ON o.id = a.lead_id
      LEFT JOIN LATERAL (SELECT text, reported_at FROM progress_report p WHERE p.assignment_id = a.id ORDER BY reported_at DESC LIMIT 1) r ON true
      LEFT JOIN extension_request e ON e.assignment_id = a.id AND e.state = 'open'
     WHERE a.structure = 'work' AND a.state IN ('issued', 'in-progress') AND a.due_on < ${args.today}::date ${ofPlan(args.planId)}
     ORDER BY a.due_on, a.id LIMIT ${MOST_LATE}`
  return rows.map((row) => ({ ...row, dueOn: fromDateColumn(row.dueOn) }))
}

/** How many were late at the end of each of these days: read from the dates and submissions, nothing is stored. */
export async function countLateOn(reader: Reader, args: { planId: string | null; days: readonly PlainDate[] }): Promise<number[]> {
  const rows = await reader.$queryRaw<{ count: number }[]>`
    SELECT (SELECT count(*)::int FROM assignment a
             WHERE a.structure = 'work' AND a.state <> 'withdrawn' AND a.due_on < d.day AND (a.issued_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= d.day
               AND NOT (a.state = 'completed' AND a.completed_on <= d.day)
               AND NOT (a.state = 'submitted' AND (a.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= d.day) ${ofPlan(args.planId)}) AS count
      FROM unnest(${[...args.days]}::date[]) WITH ORDINALITY AS d(day, place) ORDER BY d.place`
  return rows.map((row) => row.count)
}

/** The published plan the pages open with: the newest one. */
export async function findStandingPlan(reader: Reader): Promise<{ id: string; title: string; items: number; assigned: number } | undefined> {
  const rows = await reader.$queryRaw<{ id: string; title: string; items: number; assigned: number }[]>`
    SELECT d.id, d.title,
           (SELECT count(*)::int FROM plan_item i WHERE i.document_id = d.id AND i.kind IN ('target', 'task', 'duty')) AS items,
           (SELECT count(*)::int FROM plan_item i WHERE i.document_id = d.id AND i.kind IN ('target', 'task', 'duty') AND i.review_state <> 'pending') AS assigned
      FROM source_document d WHERE d.state = 'published' ORDER BY d.published_at DESC LIMIT 1`
  return rows[0]
}
