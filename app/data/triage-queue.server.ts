import type { QueuedFiling, TriageStage } from '#domain/obstacle/triage.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

const { sql } = Prisma

/** What is shown around the filing in hand: more than that is a key press away. */
const SHOWN_BEFORE = 9
const SHOWN_AFTER = 40

export type TriageQueue = {
  rows: QueuedFiling[]
  /** All that waits here, whatever stage is chosen. */
  counts: Record<TriageStage, number>
  /** Of them what has to be done by the end of today. */
  dueByToday: number
}

type Question = { organisationId: string; stage?: TriageStage | undefined; chosenId: string | null; today: PlainDate }

/**
 * What waits for triage with an organisation: by the day its step ends, then by how long it waits. The rows around the
 * filing in hand, in one statement with the counts.
 */
export const triageQueueSql = ({ organisationId, stage, chosenId, today }: Question): Prisma.Sql => sql`
  WITH held AS MATERIALIZED (
    SELECT v.id, v.code, v.title, v.filer_id, v.urgency, v.step_due_on, v.step_since,
           CASE WHEN v.checked_at IS NULL OR v.state = 'filed' THEN v.state ELSE 'checked' END AS stage
      FROM obstacle v
     WHERE v.closed_at IS NULL AND v.holder_id = ${organisationId}::uuid AND v.state IN ('filed', 'received')),
  queue AS MATERIALIZED (
    SELECT held.*, row_number() OVER (ORDER BY step_due_on NULLS LAST, step_since, id)::int AS place
      FROM held ${stage ? sql`WHERE stage = ${stage}` : Prisma.empty}),
  here AS (SELECT coalesce((SELECT place FROM queue WHERE id = ${chosenId}::uuid), 1) AS place)
  SELECT (SELECT coalesce(json_agg(json_build_object(
            'id', q.id, 'code', q.code, 'title', q.title, 'filer', o.short_name, 'stage', q.stage, 'urgency', q.urgency,
            'dueOn', q.step_due_on, 'place', q.place) ORDER BY q.place), '[]')
            FROM queue q JOIN here h ON q.place BETWEEN h.place - ${SHOWN_BEFORE}::int AND h.place + ${SHOWN_AFTER}::int
            JOIN organisation o ON o.id = q.filer_id) AS rows,
         json_build_object('filed', count(*) FILTER (WHERE stage = 'filed'), 'received', count(*) FILTER (WHERE stage = 'received'),
           'checked', count(*) FILTER (WHERE stage = 'checked')) AS counts,
         (count(*) FILTER (WHERE step_due_on <= ${today}::date))::int AS "dueByToday"
    FROM held`

export async function findTriageQueue(reader: Reader, question: Question): Promise<TriageQueue> {
  const [row] = await reader.$queryRaw<TriageQueue[]>`${triageQueueSql(question)}`
  return row ?? { rows: [], counts: { filed: 0, received: 0, checked: 0 }, dueByToday: 0 }
}
