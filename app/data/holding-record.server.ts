import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { AssignmentState } from '#domain/assignment/states.ts'
import type { HoldingRecord } from '#domain/deadline/overdue-days.ts'
import { Prisma } from '#prisma-client/client.ts'
import { filingHoldingsWithOtherSql } from './filing-holdings.server.ts'

/** As PostgreSQL writes it: instants are text. */
export type HoldingJson = {
  transitions: { at: string; to: AssignmentState; isBlocked: boolean }[] | null
  requests: { from: string; to: string | null; decider: EscalationLevel }[] | null
  obstacles: { filing: string; from: string; to: string | null; organisationId: string; organisation: string }[] | null
}

/** When the letter of an event arrived: its hour, else the end of its day; null where there is no letter. */
export const letterArrivalSql = (payload: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`((${payload} #>> '{letter,arrivedOn}')::date + coalesce(${payload} #>> '{letter,arrivedTime}', '24:00')::time) AT TIME ZONE 'Asia/Ho_Chi_Minh'`

/**
 * Who had assignment `id` and when, from its own record: nothing is kept beside it that could disagree. A result that
 * came on paper was with whoever judges it from the day the letter arrived. `known`: what was recorded before it. A filing
 * blocks when the DIC has said so, and then from the day it was filed on: it was in the way all along.
 */
export const holdingRecordSql = (
  id: Prisma.Sql,
  known: Prisma.Sql = Prisma.sql`'infinity'::timestamptz`,
): Prisma.Sql => Prisma.sql`
  json_build_object(
    'transitions', (SELECT json_agg(json_build_object('at', t.at, 'to', t.state, 'isBlocked', t.blocked) ORDER BY t.at, t.id) FROM (
        SELECT v.id, v.payload ->> 'to' AS state, v.payload ? 'obstacle' AS blocked,
               least(v.at, ${letterArrivalSql(Prisma.sql`v.payload`)}) AS at
          FROM event v WHERE v.subject_type = 'assignment' AND v.subject_id = ${id} AND v.payload ? 'to' AND v.at < ${known}) t),
    'requests', (SELECT json_agg(json_build_object('from', x.requested_at, 'to', x.decided_at, 'decider', x.decider) ORDER BY x.requested_at)
        FROM extension_request x WHERE x.assignment_id = ${id} AND x.requested_at < ${known}),
    'obstacles', (SELECT json_agg(json_build_object('filing', b.id, 'from', h.started_at, 'to', h.ended_at, 'organisationId', g.id,
                         'organisation', g.short_name) ORDER BY b.filed_at, b.id, h.started_at)
        FROM obstacle b CROSS JOIN LATERAL (${filingHoldingsWithOtherSql(Prisma.sql`b.id`)}) h JOIN organisation g ON g.id = h.organisation_id
       WHERE b.assignment_id = ${id} AND h.started_at < ${known}
         AND (SELECT (c.payload ->> 'suspends')::boolean FROM event c
               WHERE c.subject_type = 'obstacle' AND c.subject_id = b.id AND c.type = 'ObstacleChecked' AND c.at < ${known}
               ORDER BY c.at DESC, c.id DESC LIMIT 1)))`

const toSpan = <Span extends { from: string; to: string | null }>({ from, to, ...span }: Span) => ({
  ...span,
  from: new Date(from),
  to: to === null ? null : new Date(to),
})

export const toHoldingRecord = ({ transitions, requests, obstacles }: HoldingJson): HoldingRecord => ({
  transitions: (transitions ?? []).map(({ at, ...transition }) => ({ at: new Date(at), ...transition })),
  requests: (requests ?? []).map(toSpan),
  obstacles: (obstacles ?? []).map(toSpan),
})
