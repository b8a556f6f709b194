import { z } from 'zod'
import { CALENDAR_DAY_KINDS, type CalendarDayKind } from '#domain/calendar/calendar-day.ts'
import { overlayCalendars } from '#domain/calendar/own-calendar.ts'
import { buildWorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { type ClockPolicy, ClockPolicyValueSchema } from '#domain/deadline/clock-policy.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { ofEachMatter } from './matter-table.server.ts'
import type { Calendars, VersionedCalendar } from './working-calendar.server.ts'

export type RulesChangeCause = 'calendar' | 'policy'

const KeptDaysSchema = z.array(z.tuple([z.string(), z.enum(CALENDAR_DAY_KINDS)]))

/**
 * The rules as a change keeps them: values, not references, for the calendar's days are overwritten. `own`: by
 * organisation, absent in changes of before there were any.
 */
const KeptRulesSchema = z.object({
  policy: ClockPolicyValueSchema.extend({ version: z.int() }),
  calendar: z.object({
    version: z.int(),
    days: KeptDaysSchema,
    own: z.record(z.string(), KeptDaysSchema).default({}),
  }),
})

type KeptRules = { policy: ClockPolicy; calendar: VersionedCalendar; own: Calendars['own']; version: number }

/** Rows on which rules of the clock bear at all; the same condition as the index that finds those left behind. */
const IS_OPEN = Prisma.sql`structure <> 'group' AND state NOT IN ('completed', 'withdrawn')`

/** Changes of the calendar and of the policy come one after the other: held until the transaction ends. */
export async function lockRulesChanges(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('clock-rules'))`
}

type Kinds = VersionedCalendar['kinds']
const differing = (own: Kinds, province: Kinds) => [...own].filter(([day, kind]) => province.get(day) !== kind)
const toDay = ([day, kind]: [string, CalendarDayKind]) => ({ day: plainDate(day), kind })

/** Counts as made at `now`, or with the one before it where two were asked for at the same moment. */
export async function insertRulesChange(
  tx: Transaction,
  { before, cause, now }: { before: KeptRules; cause: RulesChangeCause; now: Date },
): Promise<void> {
  const { policy, calendar, version } = before
  const own = Object.fromEntries([...before.own].map(([id, { kinds }]) => [id, differing(kinds, calendar.kinds)]))
  const kept = JSON.stringify({ policy, calendar: { version: calendar.version, days: [...calendar.kinds], own } })
  await tx.$executeRaw`
    INSERT INTO clock_rules_change (version, at, cause, before, total)
    SELECT ${version + 1}, greatest(${now}, (SELECT max(at) FROM clock_rules_change)), ${cause}, ${kept}::jsonb,
           (SELECT count(*) FROM assignment WHERE ${IS_OPEN})
             + ${ofEachMatter((table) => Prisma.sql`(SELECT count(*) FROM ${table} WHERE closed_at IS NULL)`, '+')}`
}

/** What was in force before each change after a version, oldest first: `until` its instant, in the province's time. */
export async function findEarlierRules(
  reader: Reader,
  { after, through }: { after: number; through: number },
): Promise<{ version: number; until: Date; rules: KeptRules }[]> {
  const rows = await reader.clockRulesChange.findMany({
    where: { version: { gt: after, lte: through } },
    orderBy: { version: 'asc' },
    select: { version: true, at: true, before: true },
  })
  return rows.map(({ version, at, before }) => {
    const { policy, calendar } = KeptRulesSchema.parse(before)
    const province = { ...buildWorkingCalendar(calendar.days.map(toDay)), version: calendar.version }
    const days = Object.entries(calendar.own).flatMap(([organisationId, own]) =>
      own.map((kept) => ({ organisationId, ...toDay(kept) })),
    )
    const rules = { policy, calendar: province, own: overlayCalendars(province, days) }
    return { version, until: at, rules: { ...rules, version: version - 1 } }
  })
}

/** Whether any open clock still stands under earlier rules. */
export async function isAnyClockBehind(reader: Reader): Promise<boolean> {
  const [row] = await reader.$queryRaw<{ isBehind: boolean }[]>`
    SELECT EXISTS (SELECT FROM assignment WHERE ${IS_OPEN} AND rules_version < c.version)
        OR ${ofEachMatter((table) => Prisma.sql`EXISTS (SELECT FROM ${table} WHERE closed_at IS NULL AND rules_version < c.version)`, 'OR')}
        OR EXISTS (SELECT FROM clock_rules_change WHERE finished_at IS NULL) AS "isBehind"
      FROM (SELECT coalesce(max(version), 0) AS version FROM clock_rules_change) c`
  return row?.isBehind ?? false
}

/** The next open assignments left behind, agency by agency, so that each is woken a few times only; held ones are left. */
export async function lockBehindAssignments(
  tx: Transaction,
  { version, now, limit }: { version: number; now: Date; limit: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM assignment
     WHERE ${IS_OPEN} AND rules_version < ${version} AND (retry_at IS NULL OR retry_at <= ${now})
     ORDER BY rules_version, lead_id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
  return rows.map((row) => row.id)
}

export type RulesProgress = {
  version: number
  cause: RulesChangeCause
  at: Date
  total: number
  /** Clocks that still stand under earlier rules; those among them that failed and are tried again later. */
  behind: number
  faults: number
  /** Real time, as long as it has lasted. */
  tookMs: number
  isFinished: boolean
}

const behind = (table: Prisma.Sql, isOpen: Prisma.Sql) => Prisma.sql`
  SELECT count(*) AS behind, count(clock_fault) AS faults FROM ${table}
   WHERE ${isOpen} AND rules_version < c.version AND (c.finished_at IS NULL OR clock_fault IS NOT NULL)`

/** As a row of its own, so that another statement may ask for it too. Little work once the change has reached everybody. */
export const RULES_PROGRESS = Prisma.sql`
  SELECT c.version, c.cause, c.at, c.total, b.behind::int, b.faults::int, c.finished_at IS NOT NULL AS "isFinished",
         (extract(epoch FROM coalesce(c.finished_at, clock_timestamp()) - c.started_at) * 1000)::float8 AS "tookMs"
    FROM (SELECT * FROM clock_rules_change ORDER BY version DESC LIMIT 1) c,
         LATERAL (SELECT sum(behind) AS behind, sum(faults) AS faults FROM (
           ${behind(Prisma.raw('assignment'), IS_OPEN)}
           UNION ALL ${ofEachMatter((table) => behind(table, Prisma.sql`closed_at IS NULL`))}) each) b`

/** How far the newest change has got; undefined when there was none. */
export async function findRulesProgress(reader: Reader): Promise<RulesProgress | undefined> {
  const rows = await reader.$queryRaw<RulesProgress[]>`${RULES_PROGRESS}`
  return rows[0]
}

/** Nothing is behind any more but what failed: the changes have reached every clock. Written once. */
export async function finishRulesChanges(tx: Transaction, version: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE clock_rules_change SET finished_at = clock_timestamp()
     WHERE finished_at IS NULL AND version <= ${version}
       AND NOT EXISTS (SELECT FROM assignment WHERE ${IS_OPEN} AND rules_version < ${version} AND clock_fault IS NULL)
       AND ${ofEachMatter((table) => Prisma.sql`NOT EXISTS (SELECT FROM ${table} WHERE closed_at IS NULL AND rules_version < ${version} AND clock_fault IS NULL)`, 'AND')}`
}
