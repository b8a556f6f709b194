import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'

/** Whom a step reached, as offices and as persons of that day. */
export type Reached = { audience: string; personIds: string[]; names: string[] }

export type NewClockStep = {
  id: string
  subjectType: Extract<SubjectType, 'assignment' | 'obstacle' | 'dossier'>
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

/** Answers which of them are new: the unique key absorbs a repetition, whose effects must not be repeated either. */
export async function insertClockSteps(tx: Transaction, steps: readonly NewClockStep[]): Promise<Set<string>> {
  if (steps.length === 0) return new Set()
  const inserted = await tx.clockStep.createManyAndReturn({
    data: [...steps],
    skipDuplicates: true,
    select: { id: true },
  })
  return new Set(inserted.map((row) => row.id))
}

export type EscalationLevel = 'dic' | 'office' | 'leadership'

export async function insertEscalations(
  tx: Transaction,
  escalations: readonly { assignmentId: string; clockStepId: string; level: EscalationLevel; raisedAt: Date }[],
): Promise<void> {
  if (escalations.length === 0) return
  await tx.escalation.createMany({ data: escalations.map((escalation) => ({ id: newId(), ...escalation })) })
}
