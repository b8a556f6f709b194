import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { AgencyDatePurpose } from '#domain/deadline/agency-date.ts'
import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { MatterType } from './holding.server.ts'

/** Whom a step reached, as offices and as persons of that day. */
export type Reached = { audience: string; personIds: string[]; names: string[] }

export type NewClockStep = {
  id: string
  subjectType: Extract<SubjectType, 'assignment' | MatterType | 'plan-item'> | AgencyDatePurpose
  subjectId: string
  step: string
  dueVersion: number
  occurrence: number
  countedDays: number | null
  dueAt: Date
  firedAt: Date
  policyVersion: number
  calendarVersion: number
  reached: Reached[]
}

/**
 * Answers which of them are new: the unique key absorbs a repetition, whose effects must not be repeated either. They
 * travel as one JSON text, like all that an engine writes in batches: bound parameters cost ten times as much here.
 */
export async function insertClockSteps(tx: Transaction, steps: readonly NewClockStep[]): Promise<Set<string>> {
  if (steps.length === 0) return new Set()
  const inserted = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO clock_step (id, subject_type, subject_id, step, due_version, occurrence, counted_days, due_at, fired_at,
                            policy_version, calendar_version, reached)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
      AS x(id uuid, "subjectType" text, "subjectId" uuid, step text, "dueVersion" int, occurrence int, "countedDays" int,
           "dueAt" timestamptz, "firedAt" timestamptz, "policyVersion" int, "calendarVersion" int, reached jsonb)
    ON CONFLICT DO NOTHING RETURNING id`
  return new Set(inserted.map((row) => row.id))
}

export async function insertEscalations(
  tx: Transaction,
  escalations: readonly { assignmentId: string; clockStepId: string; level: EscalationLevel; raisedAt: Date }[],
): Promise<void> {
  if (escalations.length === 0) return
  await tx.escalation.createMany({ data: escalations.map((escalation) => ({ id: newId(), ...escalation })) })
}
