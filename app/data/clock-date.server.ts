import type { Urgency } from '#domain/assignment/states.ts'
import { type AgencyDateFacts, type AgencyDatePurpose, toSideClock } from '#domain/deadline/agency-date.ts'
import type { ClockFacts, FiredStep } from '#domain/deadline/clock-facts.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { loadClockAssignments } from './clock-assignment.server.ts'
import { fromDateColumn } from './plain-date.server.ts'

/** A date of one agency beside the assignment's own, with everything its clock asks about. */
export type ClockDate = {
  id: string
  assignmentId: string
  organisationId: string
  /** Whose calendar counts: its own, not that of the assignment's lead. */
  leadId: string
  agency: string
  purpose: AgencyDatePurpose
  urgency: Urgency
  facts: ClockFacts
  schedule: { nextStepAt: Date | null; waitsForCalendar: number | null }
  /** The change of the rules up to which its clock was computed. */
  rulesVersion: number
}

type Row = Pick<ClockDate, 'id' | 'assignmentId' | 'organisationId' | 'agency' | 'purpose' | 'rulesVersion'> &
  ClockDate['schedule'] &
  Omit<AgencyDateFacts, 'purpose' | 'dueOn' | 'fired'> & {
    dueOn: Date
    fired: (Omit<FiredStep, 'at'> & { at: string })[]
  }

/** Read after the lock was taken; the facts of their assignments with them. */
export async function loadClockDates(tx: Reader, ids: readonly string[]): Promise<ClockDate[]> {
  if (ids.length === 0) return []
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d.id, d.assignment_id AS "assignmentId", d.organisation_id AS "organisationId", o.short_name AS agency, d.purpose,
           d.due_on AS "dueOn", d.due_version AS "dueVersion", d.due_version_at AS "dueVersionBeganAt",
           d.resumed_at AS "resumedAt", d.ended_at AS "endedAt", d.settled_until AS "settledUntil", d.rules_version AS "rulesVersion",
           d.next_step_at AS "nextStepAt", d.waits_for_calendar AS "waitsForCalendar",
           coalesce((SELECT jsonb_agg(jsonb_build_object('step', s.step, 'dueVersion', s.due_version, 'occurrence', s.occurrence, 'at', s.due_at, 'days', coalesce(s.counted_days, 0)))
                       FROM clock_step s WHERE s.subject_type = d.purpose AND s.subject_id = d.id), '[]') AS fired
      FROM agency_date d JOIN organisation o ON o.id = d.organisation_id
     WHERE d.id = ANY(${ids}::uuid[]) ORDER BY d.next_step_at, d.id`
  const assignments = await loadClockAssignments(tx, [...new Set(rows.map((row) => row.assignmentId))])
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]))
  return rows.flatMap(
    ({ id, assignmentId, organisationId, agency, rulesVersion, nextStepAt, waitsForCalendar, ...date }) => {
      const assignment = byId.get(assignmentId)
      if (!assignment) return []
      const fired = date.fired.map((step) => ({ ...step, at: new Date(step.at) }))
      const facts = toSideClock(assignment.facts, { ...date, dueOn: fromDateColumn(date.dueOn), fired })
      const { purpose } = date
      return [
        {
          id,
          assignmentId,
          organisationId,
          leadId: organisationId,
          agency,
          purpose,
          urgency: assignment.urgency,
          facts,
          schedule: { nextStepAt, waitsForCalendar },
          rulesVersion,
        },
      ]
    },
  )
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** The dates beside these assignments that still run; locked after the assignments themselves. */
export const lockDatesOf = async (tx: Transaction, assignmentIds: readonly string[]): Promise<string[]> =>
  idsOf(
    await tx.$queryRaw`
      SELECT id FROM agency_date WHERE assignment_id = ANY(${assignmentIds}::uuid[]) AND ended_at IS NULL ORDER BY id FOR UPDATE`,
  )

export const findDatesOf = async (reader: Reader, assignmentIds: readonly string[]): Promise<string[]> =>
  idsOf(
    await reader.$queryRaw`SELECT id FROM agency_date WHERE assignment_id = ANY(${assignmentIds}::uuid[]) AND ended_at IS NULL`,
  )

/** Dates of an agency on which time acts now; those that somebody holds are left for the next look. */
export async function lockDueDates(
  tx: Transaction,
  { organisationId, now, limit }: { organisationId: string; now: Date; limit: number },
): Promise<string[]> {
  return idsOf(
    await tx.$queryRaw`
      SELECT id FROM agency_date
       WHERE organisation_id = ${organisationId}::uuid AND next_step_at <= ${now} AND (retry_at IS NULL OR retry_at <= ${now})
       ORDER BY next_step_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED`,
  )
}
