import type { PlainDate } from '#domain/shared/plain-date.ts'
import { Prisma } from '#prisma-client/client.ts'

export type ReportCounts = {
  organisationId: string
  organisation: string
  onTime: number
  late: number
  /** Handed in and not locked yet. */
  waiting: number
  missing: { id: string; label: string; period: string }[]
}

/** The period reports of row `plan` that are due or handed in, by agency, as a JSON value of another statement. */
export const reportCountsSql = (today: PlainDate): Prisma.Sql => Prisma.sql`
  (SELECT json_agg(r ORDER BY json_array_length(r.missing) DESC, r.organisation) FROM (
     SELECT b.lead_id AS "organisationId", n.short_name AS organisation,
            count(*) FILTER (WHERE b.state = 'completed' AND b.completed_on <= b.due_on)::int AS "onTime",
            count(*) FILTER (WHERE b.state = 'completed' AND b.completed_on > b.due_on)::int AS late,
            count(*) FILTER (WHERE b.state = 'submitted')::int AS waiting,
            coalesce(json_agg(json_build_object('id', b.id, 'label', coalesce(b.anchor, b.code), 'period', b.occurrence_key)
              ORDER BY b.due_on) FILTER (WHERE b.state = 'in-progress' AND b.due_on < ${today}::date), '[]') AS missing
       FROM assignment b JOIN plan ON plan.id = b.document_id JOIN organisation n ON n.id = b.lead_id
      WHERE b.structure = 'period-report' AND b.state <> 'withdrawn'
        AND (b.state IN ('completed', 'submitted') OR b.due_on < ${today}::date)
      GROUP BY 1, 2) r)`
