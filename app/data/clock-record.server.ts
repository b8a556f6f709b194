import { AUDIENCES } from '#domain/deadline/clock-policy.ts'
import type { AudienceNames, TakenStep } from '#domain/deadline/explain-clock.ts'
import type { Pause } from '#domain/deadline/silent-steps.ts'
import { Prisma } from '#prisma-client/client.ts'
import { audienceNamesSql } from './audience.server.ts'
import { ofStepIn, type TellingRow, tellingsSql, toTellings } from './telling.server.ts'

/** What the clock of an assignment did, where it stood still, and whom its offices mean now. */
export type ClockRecord = {
  steps: TakenStep[]
  /** Of the dates that agencies have beside the assignment's own. */
  dateSteps: (TakenStep & { dateId: string })[]
  pauses: Pause[]
  audiences: AudienceNames[]
}

export type ClockRecordRow = {
  steps:
    | (Omit<TakenStep, 'dueAt' | 'firedAt' | 'tellings'> & {
        dateId: string | null
        dueAt: string
        firedAt: string
        tellings: TellingRow[] | null
      })[]
    | null
  pauses: { from: string; until: string | null }[] | null
  audiences: AudienceNames[] | null
}

/** The columns of a clock's record, for the statement of whoever reads it with other things. */
export const clockRecordSql = (id: string): Prisma.Sql => Prisma.sql`
  (SELECT json_agg(to_json(t)) FROM (
     SELECT CASE WHEN s.subject_type <> 'assignment' THEN s.subject_id END AS "dateId", s.step, s.due_version AS "dueVersion", s.occurrence, s.due_at AS "dueAt", s.fired_at AS "firedAt", s.reached,
            s.counted_days AS "countedDays", s.policy_version AS "policyVersion", s.calendar_version AS "calendarVersion",
            (SELECT e.payload -> 'why' FROM event e
              WHERE e.subject_type = 'assignment' AND e.subject_id = ${id}::uuid AND e.type IN ('ClockStepTaken', 'AgencyDateStepTaken')
                AND coalesce(e.payload ->> 'dateId', e.subject_id::text) = s.subject_id::text
                AND e.payload ->> 'step' = s.step AND (e.payload ->> 'dueVersion')::int = s.due_version
                AND (e.payload ->> 'occurrence')::int = s.occurrence LIMIT 1) AS why,
            ${tellingsSql(ofStepIn(id))} AS tellings
       FROM clock_step s
      WHERE (s.subject_type = 'assignment' AND s.subject_id = ${id}::uuid)
         OR (s.subject_type IN ('contribution', 'internal-date')
             AND s.subject_id IN (SELECT d.id FROM agency_date d WHERE d.assignment_id = ${id}::uuid))
      ORDER BY s.due_at DESC, s.id DESC) t) AS steps,
  (SELECT json_agg(json_build_object('from', p.started_at, 'until', p.ended_at) ORDER BY p.started_at)
     FROM suspension p WHERE p.assignment_id = ${id}::uuid) AS pauses,
  ${audienceNamesSql(id, AUDIENCES)} AS audiences`

export function toClockRecord(row: ClockRecordRow | undefined): ClockRecord {
  const steps = (row?.steps ?? []).map((step) => ({
    ...step,
    dueAt: new Date(step.dueAt),
    firedAt: new Date(step.firedAt),
    tellings: toTellings(step.tellings),
  }))
  return {
    steps: steps.flatMap(({ dateId, ...step }) => (dateId === null ? [step] : [])),
    dateSteps: steps.flatMap(({ dateId, ...step }) => (dateId === null ? [] : [{ ...step, dateId }])),
    pauses: (row?.pauses ?? []).map(({ from, until }) => ({
      from: new Date(from),
      until: until === null ? null : new Date(until),
    })),
    audiences: row?.audiences ?? [],
  }
}
