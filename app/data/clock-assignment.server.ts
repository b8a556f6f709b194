import type { AssignmentKind, AssignmentState, AssignmentStructure, Urgency } from '#domain/assignment/states.ts'
import type { Schedule } from '#domain/deadline/assignment-schedule.ts'
import type { ClockFacts, FiredStep } from '#domain/deadline/clock-facts.ts'
import { isAskedForReports } from '#domain/deadline/period-report.ts'
import type { SeriesFacts } from '#domain/deadline/series-clock.ts'
import { instantAt } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'
import { AWAITS_DATE } from './suspension.server.ts'

/** A row of the assignments with everything its clock asks about. */
export type ClockAssignment = {
  id: string
  leadId: string
  structure: AssignmentStructure
  urgency: Urgency
  schedule: Schedule
  /** The change of the rules up to which `schedule` was computed. */
  rulesVersion: number
  facts: ClockFacts
  series: SeriesFacts
  /** When a resolution lets it go on; not once it waits for a date only. */
  resumesAt: Date | null
}

type Row = {
  id: string
  leadId: string
  structure: string
  kind: string
  state: string
  urgency: string
  dueOn: Date | null
  dueTime: TimeOfDay | null
  dueVersion: number
  dueVersionAt: Date
  resumedAt: Date | null
  issuedAt: Date
  activityAt: Date
  submittedAt: Date | null
  waitingDecisionAt: Date | null
  acknowledgedAt: Date | null
  acknowledgedVersion: number | null
  settledUntil: Date
  nextStepAt: Date | null
  waitsForCalendar: number | null
  rulesVersion: number
  recurrence: unknown
  isYearly: boolean
  isLedByDic: boolean
  isGivenOn: boolean
  fired: (Omit<FiredStep, 'at'> & { at: string })[]
  openedKeys: string[]
  resumesOn: Date | null
}

/** From the first minute of that day. */
const DAY_BEGINS = '00:00'

const toResumesAt = (resumesOn: Date | null): Date | null => {
  const day = fromOptionalDateColumn(resumesOn)
  return day && instantAt(day, DAY_BEGINS)
}

const toClockAssignment = (row: Row): ClockAssignment => ({
  id: row.id,
  leadId: row.leadId,
  structure: row.structure as AssignmentStructure,
  urgency: row.urgency as Urgency,
  schedule: { nextStepAt: row.nextStepAt, waitsForCalendar: row.waitsForCalendar },
  rulesVersion: row.rulesVersion,
  facts: {
    kind: row.kind as AssignmentKind,
    state: row.state as AssignmentState,
    dueOn: fromOptionalDateColumn(row.dueOn),
    dueTime: row.dueTime,
    dueVersion: row.dueVersion,
    dueVersionBeganAt: row.dueVersionAt,
    resumedAt: row.resumedAt,
    issuedAt: row.issuedAt,
    lastActivityAt: row.activityAt,
    submittedAt: row.submittedAt,
    decisionWaitingSince: row.waitingDecisionAt,
    acknowledgedAt: row.acknowledgedAt,
    acknowledgedVersion: row.acknowledgedVersion,
    yearly: row.isYearly,
    urgency: row.urgency as Urgency,
    isLedByDic: row.isLedByDic,
    isGivenOn: row.isGivenOn,
    ...(row.structure === 'period-report' ? { isPeriodReport: true } : {}),
    settledUntil: row.settledUntil,
    fired: row.fired.map((step) => ({ ...step, at: new Date(step.at) })),
  },
  series: {
    recurrence: row.recurrence,
    beganAt: row.structure === 'work' && row.resumedAt !== null ? row.resumedAt : row.issuedAt,
    isOver:
      row.structure === 'series'
        ? row.state === 'completed' || row.state === 'withdrawn'
        : !isAskedForReports({
            structure: row.structure as AssignmentStructure,
            kind: row.kind as AssignmentKind,
            state: row.state as AssignmentState,
            recurrence: row.recurrence,
          }),
    openedKeys: row.openedKeys,
  },
  resumesAt: toResumesAt(row.resumesOn),
})

/** Read after the lock was taken: under READ COMMITTED a statement sees what the last holder of the lock committed. */
export async function loadClockAssignments(tx: Reader, ids: readonly string[]): Promise<ClockAssignment[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.lead_id AS "leadId", a.structure, a.kind, a.state, a.urgency, a.due_on AS "dueOn", a.due_time AS "dueTime", a.due_version AS "dueVersion",
           a.due_version_at AS "dueVersionAt", a.resumed_at AS "resumedAt", a.issued_at AS "issuedAt", a.activity_at AS "activityAt",
           a.submitted_at AS "submittedAt", a.waiting_decision_at AS "waitingDecisionAt",
           a.acknowledged_at AS "acknowledgedAt", a.acknowledged_version AS "acknowledgedVersion",
           a.settled_until AS "settledUntil", a.next_step_at AS "nextStepAt", a.waits_for_calendar AS "waitsForCalendar",
           a.rules_version AS "rulesVersion", a.recurrence,
           coalesce(coalesce(a.recurrence, p.recurrence) ->> 'everyMonths' = '12', false) AS "isYearly",
           a.given_by_id IS NOT NULL AS "isGivenOn",
           a.given_by_id IS NULL AND EXISTS (SELECT FROM membership m WHERE m.organisation_id = a.lead_id AND m.role = 'coordinator' AND m.ended_at IS NULL) AS "isLedByDic",
           coalesce((SELECT jsonb_agg(jsonb_build_object('step', s.step, 'dueVersion', s.due_version, 'occurrence', s.occurrence, 'at', s.due_at, 'days', coalesce(s.counted_days, 0)))
                       FROM clock_step s WHERE s.subject_type = 'assignment' AND s.subject_id = a.id), '[]') AS fired,
           ARRAY(SELECT o.occurrence_key FROM assignment o WHERE o.parent_id = a.id AND a.recurrence IS NOT NULL AND o.occurrence_key IS NOT NULL) AS "openedKeys",
           (SELECT s.resumes_on FROM suspension s WHERE s.assignment_id = a.id AND s.ended_at IS NULL AND s.end_reason IS DISTINCT FROM ${AWAITS_DATE}) AS "resumesOn"
      FROM assignment a LEFT JOIN assignment p ON p.id = a.parent_id
     WHERE a.id = ANY(${ids}::uuid[]) ORDER BY a.next_step_at, a.id`
  return rows.map(toClockAssignment)
}

/** Those that are there, locked in the order of their ids, so that nobody waits for each other. */
export async function lockClockAssignments(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM assignment WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return rows.map(({ id }) => id)
}

/** The rows of an agency on which time acts now; those that somebody holds are left for the next look. */
export async function lockDueAssignments(
  tx: Transaction,
  { leadId, now, limit }: { leadId: string; now: Date; limit: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM assignment
     WHERE lead_id = ${leadId}::uuid AND next_step_at <= ${now} AND (retry_at IS NULL OR retry_at <= ${now})
     ORDER BY next_step_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
  return rows.map((row) => row.id)
}
