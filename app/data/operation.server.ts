import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { RULES_PROGRESS, type RulesProgress } from './clock-rules-change.server.ts'
import type { MatterType } from './holding.server.ts'
import { ofEachMatter } from './matter-table.server.ts'

export type Backlog = {
  wakes: number
  oldestWakeAt: Date | null
  mailsPending: number
  mailsFailed: number
  oldestMailAt: Date | null
  messagesWaiting: number
  rulesProgress: RulesProgress | undefined
}

type Row = Omit<Backlog, 'rulesProgress'> & { rulesProgress: (Omit<RulesProgress, 'at'> & { at: string }) | null }

/** What waits to be passed on or computed anew, counted in one statement. */
export async function countBacklog(reader: Reader): Promise<Backlog> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT (SELECT count(*)::int FROM outbox) AS wakes,
           (SELECT min(created_at) FROM outbox) AS "oldestWakeAt",
           (SELECT count(*)::int FROM mail WHERE state = 'pending') AS "mailsPending",
           (SELECT count(*)::int FROM mail WHERE state = 'failed') AS "mailsFailed",
           (SELECT min(created_at) FROM mail WHERE state = 'pending') AS "oldestMailAt",
           (SELECT count(*)::int FROM notification WHERE next_step_at IS NOT NULL AND mail_id IS NULL) AS "messagesWaiting",
           (SELECT to_jsonb(p) FROM (${RULES_PROGRESS}) p) AS "rulesProgress"`
  const row = rows[0]
  if (!row) throw new Error('no row of counts')
  const { rulesProgress: kept, ...counts } = row
  return { ...counts, rulesProgress: kept ? { ...kept, at: new Date(kept.at) } : undefined }
}

export type FaultyClock = {
  subjectType: 'assignment' | MatterType | 'reform'
  code: string
  retryAt: Date | null
}

const MOST_FAULTS = 50

/** Rows whose clock could not be taken. By code only: who operates need not read what they are about. */
export const findFaultyClocks = (reader: Reader): Promise<FaultyClock[]> => reader.$queryRaw`
  SELECT 'assignment' AS "subjectType", code, retry_at AS "retryAt" FROM assignment WHERE clock_fault IS NOT NULL
  UNION ALL SELECT 'assignment', a.code, d.retry_at FROM agency_date d JOIN assignment a ON a.id = d.assignment_id WHERE d.clock_fault IS NOT NULL
  UNION ALL ${ofEachMatter((table, type) => Prisma.sql`SELECT ${type}::text, code, retry_at FROM ${table} WHERE clock_fault IS NOT NULL`)}
  UNION ALL SELECT 'reform', basis_number, retry_at FROM reform WHERE clock_fault IS NOT NULL
  ORDER BY code LIMIT ${MOST_FAULTS}`

export type CalendarNeeds = {
  /** The years that are known or waited for, with how many clocks wait. */
  years: { year: number; isKnown: boolean; waiting: number }[]
  /** Of each organisation of today with days of its own: the years in which it has some. */
  own: { organisationId: string; name: string; years: number[] }[]
}

/** What is known of years, what waits for one, and which organisations have said days of their own: in one statement. */
export async function findCalendarNeeds(reader: Reader): Promise<CalendarNeeds> {
  const rows = await reader.$queryRaw<CalendarNeeds[]>`
    WITH y AS (
      SELECT year, true AS known, 0 AS waiting FROM calendar_day GROUP BY year
      UNION ALL SELECT waits_for_calendar, false, count(*) FROM assignment WHERE waits_for_calendar IS NOT NULL GROUP BY 1
      UNION ALL SELECT waits_for_calendar, false, count(*) FROM agency_date WHERE waits_for_calendar IS NOT NULL GROUP BY 1
      UNION ALL ${ofEachMatter((table) => Prisma.sql`SELECT waits_for_calendar, false, count(*) FROM ${table} WHERE waits_for_calendar IS NOT NULL GROUP BY 1`)}),
    years AS (SELECT year, bool_or(known) AS "isKnown", sum(waiting)::int AS waiting FROM y GROUP BY year),
    own AS (
      SELECT o.id AS "organisationId", o.short_name AS name, o.sort_order, array_agg(DISTINCT d.year) AS years
        FROM organisation_calendar_day d JOIN organisation o ON o.id = d.organisation_id
       WHERE o.valid_to IS NULL GROUP BY o.id)
    SELECT coalesce((SELECT jsonb_agg(to_jsonb(y) ORDER BY y.year) FROM years y), '[]') AS years,
           coalesce((SELECT jsonb_agg(to_jsonb(o) - 'sort_order' ORDER BY o.sort_order, o.name) FROM own o), '[]') AS own`
  return rows[0] ?? { years: [], own: [] }
}
