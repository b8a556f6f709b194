import { type Recipient, resolveAssignmentAudiences } from '#data/audience.server.ts'
import { type ClockAssignment, saveAssignmentClocks } from '#data/clock-assignment.server.ts'
import { insertClockSteps, insertEscalations, type NewClockStep } from '#data/clock-step.server.ts'
import { recordEvents } from '#data/event.server.ts'
import { notify } from '#data/notification.server.ts'
import { cancelUnsentReminders } from '#data/notification-cancel.server.ts'
import { decideSchedule } from '#domain/deadline/assignment-schedule.ts'
import { withFired } from '#domain/deadline/clock.ts'
import type { DueStep } from '#domain/deadline/clock-facts.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { ClockRules } from './load-clock-rules.server.ts'
import { escalationLevelOf, reachedBy, toEvent, toNotifications } from './step-effects.server.ts'

/** The steps that have come for one locked row, in order, and up to where that settles it. */
export type TakenSteps = { row: ClockAssignment; steps: readonly DueStep[]; settledUntil: Date }

/**
 * Records steps and does what follows from them: history, messages, escalations. A step whose record is there already
 * is passed over without effect. Everything is dated by the instant the step was due, so the record does not tell
 * whether the engine was late; only `firedAt` does.
 */
export async function takeAssignmentSteps(
  tx: Transaction,
  { taken, rules, now }: { taken: readonly TakenSteps[]; rules: ClockRules; now: Date },
): Promise<void> {
  const due = taken.flatMap(({ row, steps }) => steps.map((step) => ({ id: newId(), row, step })))
  if (due.length > 0) {
    const recipients = await resolveAssignmentAudiences(tx, {
      assignmentIds: [...new Set(due.map(({ row }) => row.id))],
      audiences: [...new Set(due.flatMap(({ step }) => step.audience))],
    })
    const records = due.map((one) => ({
      ...one,
      reached: reachedBy(bySubject(recipients).get(one.row.id) ?? [], one.step.audience),
    }))
    const isNew = await insertClockSteps(
      tx,
      records.map(
        (record): NewClockStep => ({
          id: record.id,
          subjectType: 'assignment',
          subjectId: record.row.id,
          step: record.step.step,
          dueVersion: record.step.dueVersion,
          occurrence: record.step.occurrence,
          countedDays: record.step.why.params.days,
          dueAt: record.step.at,
          firedAt: now,
          policyVersion: rules.policy.version,
          calendarVersion: rules.calendar.version,
          reached: record.reached,
        }),
      ),
    )
    const effective = records.filter(({ id }) => isNew.has(id))
    await recordEvents(tx, effective.map(toEvent))
    await insertEscalations(
      tx,
      effective.flatMap(({ id, row, step }) => {
        const level = escalationLevelOf(step)
        return level ? [{ assignmentId: row.id, clockStepId: id, level, raisedAt: step.at }] : []
      }),
    )
    await notify(
      tx,
      effective.flatMap((record) => toNotifications(record, { rules, now })),
    )
    await cancelUnsentReminders(tx, supersededIn(effective))
  }
  await saveAssignmentClocks(
    tx,
    taken.map(({ row, steps, settledUntil }) => {
      const facts = { ...withFired(row.facts, steps), settledUntil }
      return { id: row.id, settledUntil, ...decideSchedule({ ...row, facts }, rules) }
    }),
  )
}

function bySubject(recipients: readonly Recipient[]): Map<string, Recipient[]> {
  const found = new Map<string, Recipient[]>()
  for (const recipient of recipients) {
    const known = found.get(recipient.subjectId)
    if (known) known.push(recipient)
    else found.set(recipient.subjectId, [recipient])
  }
  return found
}

/** After an absence of the engine only the newest reminder of a date is still true: the earlier ones are not mailed. */
function supersededIn(
  records: readonly { row: ClockAssignment; step: DueStep }[],
): { assignmentId: string; before: Date }[] {
  const newest = new Map<string, Date>()
  for (const { row, step } of records) {
    if (/^(remind-|overdue$|escalate-(dic|office|leadership)$)/.test(step.step)) newest.set(row.id, step.at)
  }
  return [...newest].map(([assignmentId, before]) => ({ assignmentId, before }))
}
