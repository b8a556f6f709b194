import type { Recipient } from '#data/audience.server.ts'
import type { ClockAssignment } from '#data/clock-assignment.server.ts'
import type { NewClockStep, Reached } from '#data/clock-step.server.ts'
import type { NewEvent } from '#data/event.server.ts'
import type { NewNotification } from '#data/notification.server.ts'
import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { DueStep } from '#domain/deadline/clock-facts.ts'
import { gatherAt } from '#domain/notification/leaving.ts'
import type { ClockRules } from './load-clock-rules.server.ts'

export type StepRecord = { row: ClockAssignment; step: DueStep; reached: Reached[] }

/** Whose inbox an escalation lies in; nothing for steps that only remind. */
export function escalationLevelOf({ step, audience }: DueStep): EscalationLevel | null {
  if (!step.startsWith('escalate-')) return null
  if (audience.includes('leadership')) return 'leadership'
  if (audience.includes('office')) return 'office'
  return audience.includes('giver') ? 'giver' : 'dic'
}

export const reachedBy = (recipients: readonly Recipient[], audience: readonly string[]): Reached[] =>
  audience.map((code) => {
    const found = recipients.filter((recipient) => recipient.audience === code)
    return { audience: code, personIds: found.map(({ personId }) => personId), names: found.map(({ name }) => name) }
  })

/** The record of a step, under the key that lets it happen once. */
export const toClockStep = (
  args: { id: string; row: { id: string }; step: DueStep; rules: ClockRules; reached: Reached[] },
  { subjectType, now }: { subjectType: NewClockStep['subjectType']; now: Date },
): NewClockStep => {
  const { id, row, step, rules, reached } = args
  return {
    id,
    subjectType,
    subjectId: row.id,
    step: step.step,
    dueVersion: step.dueVersion,
    occurrence: step.occurrence,
    countedDays: step.why.params.days,
    dueAt: step.at,
    firedAt: now,
    policyVersion: rules.policy.version,
    calendarVersion: rules.calendar.version,
    reached,
  }
}

export const toEvent = ({ row, step, reached }: StepRecord): NewEvent => ({
  subjectType: 'assignment',
  subjectId: row.id,
  type: 'ClockStepTaken',
  at: step.at,
  actor: null,
  payload: {
    step: step.step,
    dueVersion: step.dueVersion,
    occurrence: step.occurrence,
    reached: reached.map(({ audience, names }) => ({ audience, names })),
    why: step.why,
  },
})

/** One message to each person a step reaches, in whichever of its offices. */
export function toNotifications(record: StepRecord, now: Date): NewNotification[] {
  const { row, step, reached } = record
  const urgency = row.urgency === 'flash' ? 'flash' : step.delivery === 'at-once' ? 'now' : 'digest'
  const nextStepAt = urgency === 'digest' ? gatherAt(now) : now
  const persons = [...new Set(reached.flatMap(({ personIds }) => personIds))]
  return persons.map((personId) => ({
    personId,
    kind: step.template,
    params: { step: step.step, reason: step.why.code, days: step.why.params.days, on: step.why.params.on },
    subjectType: 'assignment',
    subjectId: row.id,
    urgency,
    dedupeKey: `step:${row.id}:${step.step}:${step.dueVersion}:${step.occurrence}:${personId}`,
    createdAt: step.at,
    nextStepAt,
  }))
}
