import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { AssignmentState } from '#domain/assignment/states.ts'
import type { HoldingRecord } from '#domain/deadline/overdue-days.ts'
import { Prisma } from '#prisma-client/client.ts'

/** As PostgreSQL writes it: instants are text. */
export type HoldingJson = {
  transitions: { at: string; to: AssignmentState }[] | null
  requests: { from: string; to: string | null; decider: EscalationLevel }[] | null
  obstacles: { from: string; to: string | null; organisation: string }[] | null
}

/** When the letter of an event arrived: its hour, else the end of its day; null where there is no letter. */
export const letterArrivalSql = (payload: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`((${payload} #>> '{letter,arrivedOn}')::date + coalesce(${payload} #>> '{letter,arrivedTime}', '24:00')::time) AT TIME ZONE 'Asia/Ho_Chi_Minh'`

/**
 * Who had assignment `id` and when, from its own record: nothing is kept beside it that could disagree. A result that
 * came on paper was with whoever judges it from the day the letter arrived. `known`: what was recorded before it.
 */
export const holdingRecordSql = (
  id: Prisma.Sql,
  known: Prisma.Sql = Prisma.sql`'infinity'::timestamptz`,
): Prisma.Sql => Prisma.sql`
  json_build_object(
    'transitions', (SELECT json_agg(json_build_object('at', t.at, 'to', t.state) ORDER BY t.at, t.id) FROM (
        SELECT v.id, v.payload ->> 'to' AS state,
               least(v.at, ${letterArrivalSql(Prisma.sql`v.payload`)}) AS at
          FROM event v WHERE v.subject_type = 'assignment' AND v.subject_id = ${id} AND v.payload ? 'to' AND v.at < ${known}) t),
    'requests', (SELECT json_agg(json_build_object('from', x.requested_at, 'to', x.decided_at, 'decider', x.decider) ORDER BY x.requested_at)
        FROM extension_request x WHERE x.assignment_id = ${id} AND x.requested_at < ${known}),
    'obstacles', (SELECT json_agg(json_build_object('from', h.started_at, 'to', h.ended_at, 'organisation', g.short_name)
                         ORDER BY h.subject_type, h.started_at)
        FROM obstacle b JOIN holding h ON (h.subject_type = 'obstacle' AND h.subject_id = b.id) OR (h.subject_type = 'dossier' AND h.subject_id = b.dossier_id)
        JOIN organisation g ON g.id = h.organisation_id
       WHERE b.assignment_id = ${id} AND b.is_blocking AND h.organisation_id <> b.filer_id AND h.started_at < ${known}))`

const toSpan = <Span extends { from: string; to: string | null }>({ from, to, ...span }: Span) => ({
  ...span,
  from: new Date(from),
  to: to === null ? null : new Date(to),
})

export const toHoldingRecord = ({ transitions, requests, obstacles }: HoldingJson): HoldingRecord => ({
  transitions: (transitions ?? []).map(({ at, to }) => ({ at: new Date(at), to })),
  requests: (requests ?? []).map(toSpan),
  obstacles: (obstacles ?? []).map(toSpan),
})
