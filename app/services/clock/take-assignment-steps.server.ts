import { type Recipient, resolveAssignmentAudiences } from '#data/audience.server.ts'
import type { ClockAssignment } from '#data/clock-assignment.server.ts'
import { insertClockSteps, insertEscalations } from '#data/clock-step.server.ts'
import { recordEvents } from '#data/event.server.ts'
import { notify } from '#data/notification.server.ts'
import { cancelUnsentReminders } from '#data/notification-cancel.server.ts'
import type { DueStep } from '#domain/deadline/clock-facts.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { ClockRules } from './load-clock-rules.server.ts'
import { saveClocks } from './save-clocks.server.ts'
import type { SettledRow } from './settle-earlier-rules.server.ts'
import { escalationLevelOf, reachedBy, toClockStep, toEvent, toNotifications } from './step-effects.server.ts'

/**
 * Records the steps of locked rows, in order, and does what follows from them: history, messages, escalations. A step whose record is there already
 * is passed over without effect. Everything is dated by the instant the step was due, so the record does not tell
 * whether the engine was late; only `firedAt` does.
 */
export async function takeAssignmentSteps(
  tx: Transaction,
  { taken, rules, now }: { taken: readonly SettledRow[]; rules: ClockRules; now: Date },
): Promise<void> {
  const due = taken.flatMap(({ row, steps }) => steps.map((one) => ({ id: newId(), row, ...one })))
  if (due.length > 0) {
    const recipients = await resolveAssignmentAudiences(tx, {
      assignmentIds: [...new Set(due.map(({ row }) => row.id))],
      audiences: [...new Set(due.flatMap(({ step }) => step.audience))],
    })
    const known = bySubject(recipients)
    const records = due.map((one) => ({ ...one, reached: reachedBy(known.get(one.row.id) ?? [], one.step.audience) }))
    const isNew = await insertClockSteps(
      tx,
      records.map((record) => toClockStep(record, { subjectType: 'assignment', now })),
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
      effective.flatMap((record) => toNotifications(record, now)),
    )
    await cancelUnsentReminders(tx, supersededIn(effective))
  }
  await saveClocks(tx, { settled: taken, rules })
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
