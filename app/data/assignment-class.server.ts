import type { ClassBoundaries } from '#domain/deadline/timeliness.ts'
import { Prisma } from '#prisma-client/client.ts'

const day = (value: string): Prisma.Sql => Prisma.sql`${value}::date`

/** The instant of a row as day and hour of the province. */
const dayOf = (instant: Prisma.Sql): Prisma.Sql => Prisma.sql`((${instant}) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`
const hourOf = (instant: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`to_char((${instant}) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'HH24:MI')`

const DATES = {
  due_on: { on: Prisma.sql`a.due_on`, time: Prisma.sql`a.due_time` },
  original_due_on: { on: Prisma.sql`a.original_due_on`, time: Prisma.sql`a.original_due_time` },
} as const
type DateColumn = keyof typeof DATES

/** A day and an hour past one of the two dates. The day alone decides for all but the day itself, so indexes hold. */
const isPast = (column: DateColumn, { on, hour }: { on: Prisma.Sql; hour: Prisma.Sql }): Prisma.Sql =>
  Prisma.sql`(${DATES[column].on} < ${on} OR (${DATES[column].on} = ${on} AND ${DATES[column].time} < ${hour}))`

/** Completion counts at the submission; its hour where it is of the day of completion. */
const COMPLETION = {
  on: Prisma.sql`a.completed_on`,
  hour: Prisma.sql`CASE WHEN ${dayOf(Prisma.sql`a.submitted_at`)} = a.completed_on THEN ${hourOf(Prisma.sql`a.submitted_at`)} ELSE '00:00' END`,
}

/** Late at the end of an earlier day, or by now on the present one. */
export const isPastBySql = (on: Prisma.Sql, { today, time }: ClassBoundaries): Prisma.Sql =>
  isPast('due_on', { on, hour: Prisma.sql`CASE WHEN ${on} = ${day(today)} THEN ${time} ELSE '24:00' END` })

/** Open work whose date has passed, by the class of "quá hạn". */
export const isOverdueSql = ({ today, time }: ClassBoundaries): Prisma.Sql =>
  isPast('due_on', { on: day(today), hour: Prisma.sql`${time}` })

/**
 * The official class of row `a` on a day, in SQL: the same predicates as `timeliness` (a test compares the two).
 * Lists, counts and dashboards all use this one expression, so the figure and its list cannot disagree.
 */
export const assignmentClassSql = (boundaries: ClassBoundaries): Prisma.Sql => Prisma.sql`
  CASE
    WHEN a.state = 'completed' AND a.due_on IS NULL THEN 'undated-done'
    WHEN a.state = 'completed' AND ${isPast('due_on', COMPLETION)} THEN 'done-late'
    WHEN a.state = 'completed' THEN 'done-in-time'
    WHEN a.state = 'submitted' THEN 'awaiting'
    WHEN a.state IN ('suspended', 'declined', 'withdrawn') THEN a.state
    WHEN a.due_on IS NULL THEN 'undated'
    WHEN ${isOverdueSql(boundaries)} THEN 'overdue'
    WHEN a.due_on <= ${day(boundaries.nearDueUntil)} THEN 'near-due'
    WHEN a.is_returned THEN 'returned'
    WHEN a.state = 'issued' THEN 'not-started'
    ELSE 'in-time'
  END`

/** The five classes of the statistics by one of the two dates (QĐ 42/2014, QĐ 23/2018); withdrawn work is not counted. */
export const statisticsClassSql = (column: DateColumn, { today, time }: ClassBoundaries): Prisma.Sql => {
  const stopped = Prisma.sql`CASE a.state WHEN 'submitted' THEN a.submitted_at WHEN 'suspended' THEN a.suspended_at END`
  const judged = {
    on: Prisma.sql`coalesce(${dayOf(stopped)}, ${day(today)})`,
    hour: Prisma.sql`coalesce(${hourOf(stopped)}, ${time})`,
  }
  return Prisma.sql`
  CASE
    WHEN a.state = 'withdrawn' THEN NULL
    WHEN ${DATES[column].on} IS NULL THEN 'undated'
    WHEN a.state = 'completed' AND ${isPast(column, COMPLETION)} THEN 'done-late'
    WHEN a.state = 'completed' THEN 'done-in-time'
    WHEN ${isPast(column, judged)} THEN 'open-late'
    ELSE 'open-in-time'
  END`
}
