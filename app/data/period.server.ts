import type { HoldingRecord } from '#domain/deadline/overdue-days.ts'
import type { Period, PeriodKind } from '#domain/period/period.ts'
import type { WorkAtCutOff } from '#domain/period/period-work.ts'
import { endOfDay, type PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { type HoldingJson, holdingRecordSql, letterArrivalSql, toHoldingRecord } from './holding-record.server.ts'
import { toOptionalDateColumn } from './plain-date.server.ts'

export type LockedPeriod = {
  id: string
  key: string
  kind: PeriodKind
  lockedAt: Date
  lockedBy: string
  approval: string
}

/** Every locked period, newest lock first. */
export async function findLockedPeriods(reader: Reader): Promise<LockedPeriod[]> {
  const rows = await reader.lockedPeriod.findMany({
    orderBy: { lockedAt: 'desc' },
    include: { lockedBy: { select: { displayName: true } } },
  })
  return rows.map(({ id, key, kind, lockedAt, lockedBy, approval }) => ({
    id,
    key,
    kind: kind as PeriodKind,
    lockedAt,
    lockedBy: lockedBy.displayName,
    approval,
  }))
}

/** Two people who lock at once: the key is unique, the second one fails and is told. */
export async function insertLockedPeriod(
  tx: Transaction,
  { period, approval, lockedAt, lockedById }: { period: Period; approval: string; lockedAt: Date; lockedById: string },
): Promise<string> {
  const id = newId()
  const [fromOn, toOn] = [toOptionalDateColumn(period.from), toOptionalDateColumn(period.to)]
  if (!fromOn || !toOn) throw new Error(`a period without days: ${period.key}`)
  const { key, kind } = period
  await tx.lockedPeriod.create({ data: { id, key, kind, fromOn, toOn, approval, lockedAt, lockedById } })
  return id
}

const { sql } = Prisma

const NOTHING_HELD: HoldingRecord = { transitions: [], requests: [], obstacles: [] }

type Row = Omit<
  WorkAtCutOff,
  'organisationId' | 'organisation' | 'isLedByDic' | 'submittedAt' | 'suspendedAt' | 'held'
> & {
  submittedAt: string | null
  suspendedAt: string | null
  /** Only of what can be late. */
  held: HoldingJson | null
}
type AgencyRow = Pick<WorkAtCutOff, 'organisationId' | 'organisation' | 'isLedByDic'> & { works: Row[] }

/** Newest value of a column of the record up to a moment, in the order of the record. */
const newest = (value: Prisma.Sql, condition: Prisma.Sql): Prisma.Sql =>
  sql`(array_agg(${value} ORDER BY e.at DESC, e.id DESC) FILTER (WHERE ${condition}))[1]`

const ARRIVED_AT = sql`least(e.at, e.letter_at - CASE WHEN e.letter_has_time THEN interval '0' ELSE interval '1 ms' END)`

/**
 * How each assignment stood at a moment, from all events at once: what they say of it is taken out of their payload a
 * single time (OFFSET keeps PostgreSQL from doing it in each column), and nothing else of them travels through the sort.
 */
const standingsSql = ({ until, knownAt }: { until: Date; knownAt: Date }): Prisma.Sql => {
  const before = sql`e.at < ${until}`
  const known = sql`e.at < ${knownAt}`
  return sql`
    SELECT e.subject_id,
           ${newest(sql`e.state`, sql`e.state IS NOT NULL AND ${before}`)} AS state,
           ${newest(sql`e.state`, sql`e.state IS NOT NULL AND ${known}`)} AS known_state,
           ${newest(sql`e.completed_on`, sql`e.type = 'AssignmentConfirmed' AND ${known}`)}::date AS completed_on,
           ${newest(sql`e.due_on`, sql`e.due_on IS NOT NULL AND e.type <> 'ClockStepTaken' AND ${before}`)}::date AS due_on,
           ${newest(ARRIVED_AT, sql`e.state = 'submitted' AND e.type IN ('AssignmentSubmitted', 'ResultEntered') AND ${before}`)} AS submitted_at,
           max(e.at) FILTER (WHERE e.type = 'AssignmentSuspended' AND ${before}) AS suspended_at,
           ${newest(sql`e.type = 'AssignmentSentBack'`, sql`e.type IN ('AssignmentSentBack', 'AssignmentSubmitted', 'ResultEntered') AND ${before}`)} AS is_returned,
           ${newest(sql`e.lead`, sql`e.lead IS NOT NULL AND e.type IN ('AssignmentIssued', 'AssignmentRerouted') AND ${before}`)}::uuid AS lead_id
      FROM (
        SELECT subject_id, at, id, type, payload ->> 'to' AS state, payload ->> 'lead' AS lead, payload ->> 'completedOn' AS completed_on,
               CASE WHEN type = 'AssignmentSentBack' THEN payload ->> 'redoDueOn' ELSE payload ->> 'dueOn' END AS due_on,
               ${letterArrivalSql(sql`payload`)} AS letter_at, payload #>> '{letter,arrivedTime}' IS NOT NULL AS letter_has_time
          FROM event
         WHERE subject_type = 'assignment'
           AND (payload ?| ARRAY['to', 'lead', 'dueOn', 'redoDueOn']
                OR type IN ('AssignmentConfirmed', 'AssignmentSuspended', 'AssignmentSentBack', 'AssignmentSubmitted', 'ResultEntered'))
        OFFSET 0) e
     GROUP BY e.subject_id`
}

/**
 * All work that the province gave as it stood at the end of a day, by what was recorded before `knownAt`. Read from the record of events, which
 * nobody can change, so the same cut-off gives the same figures whenever it is asked. Completion counts at the day of
 * submission: a confirmation that came later, but was known, counts; one that was annulled by then does not.
 */
export async function findWorkAtCutOff(
  reader: Reader,
  { cutOff, knownAt }: { cutOff: PlainDate; knownAt: Date },
): Promise<WorkAtCutOff[]> {
  const until = endOfDay(cutOff)
  // One row an agency: a hundred thousand rows cost more to decode than all of it to compute.
  const rows = await reader.$queryRaw<AgencyRow[]>`
    SELECT o.id AS "organisationId", o.short_name AS organisation,
           EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.role = 'coordinator' AND m.ended_at IS NULL) AS "isLedByDic",
           json_agg(json_build_object(
             'id', k.id, 'label', k.label, 'title', k.title, 'state', k.state, 'dueOn', k.due_on,
             'originalDueOn', CASE WHEN k.due_on IS NOT NULL THEN coalesce(k.original_due_on, k.due_on) END,
             'dueTime', CASE k.due_on WHEN k.present_due_on THEN k.due_time WHEN k.original_due_on THEN k.original_due_time END,
             'originalDueTime', CASE WHEN k.due_on IS NOT NULL THEN k.original_due_time END,
             'completedOn', CASE WHEN k.state = 'completed' THEN k.completed_on END,
             'submittedAt', k.submitted_at, 'suspendedAt', k.suspended_at, 'isReturned', coalesce(k.is_returned, false),
             'held', CASE WHEN k.due_on <= ${cutOff}::date AND (k.state <> 'completed' OR k.completed_on >= k.due_on) THEN ${holdingRecordSql(sql`k.id`, sql`${knownAt}`)} END)
             ORDER BY k.anchor_ordinal, k.id) AS works
      FROM (
        SELECT a.id, coalesce(a.anchor, a.code) AS label, a.title, a.anchor_ordinal, coalesce(s.lead_id, a.lead_id) AS lead_id,
               CASE WHEN s.known_state = 'completed' AND s.completed_on <= ${cutOff}::date THEN 'completed'
                    WHEN s.state = 'completed' THEN s.known_state ELSE coalesce(s.state, 'issued') END AS state,
               s.due_on, a.due_on AS present_due_on, a.due_time, a.original_due_on, a.original_due_time,
               s.completed_on, s.submitted_at, s.suspended_at, s.is_returned
          FROM assignment a LEFT JOIN (${standingsSql({ until, knownAt })}) s ON s.subject_id = a.id
         WHERE a.structure = 'work' AND a.given_by_id IS NULL AND a.issued_at < ${until}) k
      JOIN organisation o ON o.id = k.lead_id
     GROUP BY o.id ORDER BY o.kind, o.sort_order, o.id`
  return rows.flatMap(({ works, ...agency }) => works.map((work) => toWork(work, agency)))
}

const toWork = ({ submittedAt, suspendedAt, held, ...work }: Row, agency: Omit<AgencyRow, 'works'>): WorkAtCutOff =>
  Object.assign(work, agency, {
    submittedAt: submittedAt === null ? null : new Date(submittedAt),
    suspendedAt: suspendedAt === null ? null : new Date(suspendedAt),
    held: held ? toHoldingRecord(held) : NOTHING_HELD,
  })

export type Correction = { id: string; label: string; organisation: string; at: Date; kind: string; reason: string }

type Window = { after: Date; until: Date | null }
type Windows = { later: Window | null; earlier: Window | null }
const WHEN = ['later', 'earlier'] as const

/**
 * Confirmations that were taken back after a moment: what they had counted as is corrected in the period that is open.
 * `later`: since the period was locked; `earlier`: of the period locked before, which this one corrects. One statement.
 */
export async function findCorrections(
  reader: Reader,
  { submittedBy, ...windows }: Windows & { submittedBy: PlainDate },
): Promise<{ later: Correction[]; earlier: Correction[] }> {
  const asked = WHEN.flatMap((when) => {
    const window = windows[when]
    return window ? [correctionsSql(when, { ...window, submittedBy })] : []
  })
  const rows =
    asked.length === 0
      ? []
      : await reader.$queryRaw<(Correction & { when: string })[]>(Prisma.join(asked, ' UNION ALL '))
  const of = (when: string) => rows.filter((row) => row.when === when).map(({ when: _when, ...row }) => row)
  return { later: of('later'), earlier: of('earlier') }
}

const correctionsSql = (when: string, { after, until, submittedBy }: Window & { submittedBy: PlainDate }) => Prisma.sql`
  (SELECT ${when} AS "when", a.id, coalesce(a.anchor, a.code) AS label, o.short_name AS organisation, e.at, e.type AS kind, e.payload ->> 'reason' AS reason
     FROM event e JOIN assignment a ON a.id = e.subject_id AND a.structure = 'work' AND a.given_by_id IS NULL JOIN organisation o ON o.id = a.lead_id
    WHERE e.subject_type = 'assignment' AND e.type IN ('ConfirmationAnnulled', 'AssignmentReopened') AND e.payload ->> 'from' = 'completed'
      AND e.at >= ${after} AND (${until}::timestamptz IS NULL OR e.at < ${until})
      AND EXISTS (SELECT FROM event c WHERE c.subject_type = 'assignment' AND c.subject_id = a.id AND c.type = 'AssignmentConfirmed'
                   AND c.at < ${after} AND (c.payload ->> 'completedOn')::date <= ${submittedBy}::date)
    ORDER BY e.at LIMIT 100)`
