import type { ClassBoundaries } from '#domain/deadline/timeliness.ts'
import { Prisma } from '#prisma-client/client.ts'

const day = (value: string): Prisma.Sql => Prisma.sql`${value}::date`

/**
 * The official class of row `a` on a day, in SQL: the same predicates as `timeliness` (a test compares the two).
 * Lists, counts and dashboards all use this one expression, so the figure and its list cannot disagree.
 */
export const assignmentClassSql = ({ today, nearDueUntil }: ClassBoundaries): Prisma.Sql => Prisma.sql`
  CASE
    WHEN a.state = 'completed' AND a.due_on IS NULL THEN 'undated-done'
    WHEN a.state = 'completed' AND a.completed_on <= a.due_on THEN 'done-in-time'
    WHEN a.state = 'completed' THEN 'done-late'
    WHEN a.state = 'submitted' THEN 'awaiting'
    WHEN a.state IN ('suspended', 'declined', 'withdrawn') THEN a.state
    WHEN a.due_on IS NULL THEN 'undated'
    WHEN a.due_on < ${day(today)} THEN 'overdue'
    WHEN a.due_on <= ${day(nearDueUntil)} THEN 'near-due'
    WHEN a.is_returned THEN 'returned'
    WHEN a.state = 'issued' THEN 'not-started'
    ELSE 'in-time'
  END`

/** The five classes of the statistics by one of the two dates (QĐ 42/2014, QĐ 23/2018); withdrawn work is not counted. */
export const statisticsClassSql = (dateColumn: 'due_on' | 'original_due_on', today: string): Prisma.Sql => {
  const due = Prisma.raw(`a.${dateColumn}`)
  return Prisma.sql`
  CASE
    WHEN a.state = 'withdrawn' THEN NULL
    WHEN ${due} IS NULL THEN 'undated'
    WHEN a.state = 'completed' AND a.completed_on <= ${due} THEN 'done-in-time'
    WHEN a.state = 'completed' THEN 'done-late'
    WHEN coalesce((CASE a.state WHEN 'submitted' THEN a.submitted_at WHEN 'suspended' THEN a.suspended_at END AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, ${day(today)}) > ${due} THEN 'open-late'
    ELSE 'open-in-time'
  END`
}
