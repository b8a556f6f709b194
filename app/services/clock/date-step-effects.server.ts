import type { ClockDate } from '#data/clock-date.server.ts'
import type { Reached } from '#data/clock-step.server.ts'
import type { NewEvent } from '#data/event.server.ts'
import type { NewNotification } from '#data/notification.server.ts'
import type { AgencyDatePurpose } from '#domain/deadline/agency-date.ts'
import type { DueStep } from '#domain/deadline/clock-facts.ts'
import { clockStepRule } from '#domain/deadline/clock-policy.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import { gatherAt } from '#domain/notification/leaving.ts'

export type DateStepRecord = { row: ClockDate; step: DueStep; reached: readonly Reached[] }

/** How a reminder of such a date reads before it and after it. */
const KINDS = {
  contribution: { before: 'contribution-reminder', after: 'contribution-overdue' },
  'internal-date': { before: 'internal-reminder', after: 'internal-reminder' },
} as const satisfies Record<AgencyDatePurpose, { before: NotificationKind; after: NotificationKind }>

/** In the history of the assignment; of an internal date only for its own agency (`within`). */
export const toDateEvent = ({ row, step, reached }: DateStepRecord): NewEvent => ({
  subjectType: 'assignment',
  subjectId: row.assignmentId,
  type: 'AgencyDateStepTaken',
  at: step.at,
  actor: null,
  payload: {
    dateId: row.id,
    agency: row.agency,
    purpose: row.purpose,
    step: step.step,
    dueVersion: step.dueVersion,
    occurrence: step.occurrence,
    reached: reached.map(({ audience, names }) => ({ audience, names })),
    why: step.why,
    ...(row.purpose === 'internal-date' ? { within: row.organisationId } : {}),
  },
})

export function toDateNotifications({ row, step, reached }: DateStepRecord, now: Date): NewNotification[] {
  const { before, after } = KINDS[row.purpose]
  const urgency = row.urgency === 'flash' ? 'flash' : 'digest'
  const nextStepAt = urgency === 'digest' ? gatherAt(now) : now
  const persons = [...new Set(reached.flatMap(({ personIds }) => personIds))]
  return persons.map((personId) => ({
    personId,
    kind: clockStepRule(step.step).countsFrom === 'before-due' ? before : after,
    // Not under `step`: what ends a step of the assignment does not end one of this date.
    params: { dateId: row.id, agency: row.agency, days: step.why.params.days, on: step.why.params.on },
    subjectType: 'assignment',
    subjectId: row.assignmentId,
    urgency,
    dedupeKey: `step:${row.id}:${step.step}:${step.dueVersion}:${step.occurrence}:${personId}`,
    createdAt: step.at,
    nextStepAt,
  }))
}
