import type { AssignmentState } from '#domain/assignment/states.ts'
import type { Period, PeriodKind } from '#domain/period/period.ts'
import type { WorkAtCutOff } from '#domain/period/period-work.ts'
import { endOfDay, type PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { type HoldingJson, holdingRecordSql, letterArrivalSql, toHoldingRecord } from './holding-record.server.ts'
import { fromOptionalDateColumn, toOptionalDateColumn } from './plain-date.server.ts'

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

const NOTHING_HELD: HoldingJson = { transitions: null, requests: null, obstacles: null }

type Row = Omit<WorkAtCutOff, 'dueOn' | 'originalDueOn' | 'completedOn' | 'held' | 'state'> & {
  state: string
  dueOn: Date | null
  originalDueOn: Date | null
  completedOn: Date | null
  /** Only of what can be late. */
  held: HoldingJson | null
}

/** Newest value of an event column up to a moment, in the order of the record. */
const newest = (value: Prisma.Sql, condition: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(array_agg(${value} ORDER BY e.at DESC, e.id DESC) FILTER (WHERE ${condition}))[1]`

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
  const before = Prisma.sql`e.at < ${until}`
  const known = Prisma.sql`e.at < ${knownAt}`
  const due = Prisma.sql`CASE WHEN e.type = 'AssignmentSentBack' THEN e.payload ->> 'redoDueOn' ELSE e.payload ->> 'dueOn' END`
  const rows = await reader.$queryRaw<Row[]>`
    SELECT a.id, coalesce(a.anchor, a.code) AS label, a.title, o.id AS "organisationId", o.short_name AS organisation,
           k.state, k.due_on AS "dueOn", CASE WHEN k.due_on IS NULL THEN NULL ELSE coalesce(a.original_due_on, k.due_on) END AS "originalDueOn",
           CASE k.due_on WHEN a.due_on THEN a.due_time WHEN a.original_due_on THEN a.original_due_time END AS "dueTime",
           CASE WHEN k.due_on IS NOT NULL THEN a.original_due_time END AS "originalDueTime",
           CASE WHEN k.state = 'completed' THEN k.completed_on END AS "completedOn",
           k.submitted_at AS "submittedAt", k.suspended_at AS "suspendedAt", coalesce(k.is_returned, false) AS "isReturned",
           EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.role = 'coordinator' AND m.ended_at IS NULL) AS "isLedByDic",
           CASE WHEN k.due_on <= ${cutOff}::date THEN ${holdingRecordSql(Prisma.sql`a.id`, Prisma.sql`${knownAt}`)} END AS held
      FROM assignment a CROSS JOIN LATERAL (
        SELECT CASE WHEN s.known_state = 'completed' AND s.completed_on <= ${cutOff}::date THEN 'completed'
                    WHEN s.state = 'completed' THEN s.known_state ELSE coalesce(s.state, 'issued') END AS state,
               s.due_on, s.completed_on, s.submitted_at, s.suspended_at, s.is_returned, s.lead_id
          FROM (
            SELECT ${newest(Prisma.sql`e.payload ->> 'to'`, Prisma.sql`e.payload ? 'to' AND ${before}`)} AS state,
                   ${newest(Prisma.sql`e.payload ->> 'to'`, Prisma.sql`e.payload ? 'to' AND ${known}`)} AS known_state,
                   ${newest(Prisma.sql`e.payload ->> 'completedOn'`, Prisma.sql`e.type = 'AssignmentConfirmed' AND ${known}`)}::date AS completed_on,
                   ${newest(due, Prisma.sql`${due} IS NOT NULL AND e.type <> 'ClockStepTaken' AND ${before}`)}::date AS due_on,
                   ${newest(
                     Prisma.sql`least(e.at, ${letterArrivalSql(Prisma.sql`e.payload`)} - CASE WHEN e.payload #>> '{letter,arrivedTime}' IS NULL THEN interval '1 ms' ELSE interval '0' END)`,
                     Prisma.sql`e.payload ->> 'to' = 'submitted' AND e.type IN ('AssignmentSubmitted', 'ResultEntered') AND ${before}`,
                   )} AS submitted_at,
                   max(e.at) FILTER (WHERE e.type = 'AssignmentSuspended' AND ${before}) AS suspended_at,
                   ${newest(Prisma.sql`e.type = 'AssignmentSentBack'`, Prisma.sql`e.type IN ('AssignmentSentBack', 'AssignmentSubmitted', 'ResultEntered') AND ${before}`)} AS is_returned,
                   ${newest(Prisma.sql`e.payload ->> 'lead'`, Prisma.sql`e.payload ? 'lead' AND e.type IN ('AssignmentIssued', 'AssignmentRerouted') AND ${before}`)}::uuid AS lead_id
              FROM event e WHERE e.subject_type = 'assignment' AND e.subject_id = a.id) s) k
      JOIN organisation o ON o.id = coalesce(k.lead_id, a.lead_id)
     WHERE a.structure = 'work' AND a.given_by_id IS NULL AND a.issued_at < ${until}
     ORDER BY o.kind, o.sort_order, o.id, a.anchor_ordinal, a.id`
  return rows.map(({ held, ...row }) => ({
    ...row,
    state: row.state as AssignmentState,
    dueOn: fromOptionalDateColumn(row.dueOn),
    originalDueOn: fromOptionalDateColumn(row.originalDueOn),
    completedOn: fromOptionalDateColumn(row.completedOn),
    held: toHoldingRecord(held ?? NOTHING_HELD),
  }))
}

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
