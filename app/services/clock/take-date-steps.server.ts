import { resolveDateAudiences } from '#data/audience.server.ts'
import type { ClockDate } from '#data/clock-date.server.ts'
import { insertClockSteps } from '#data/clock-step.server.ts'
import { recordEvents } from '#data/event.server.ts'
import { notify } from '#data/notification.server.ts'
import { saveRowClocks } from '#data/row-clock.server.ts'
import { nextStep } from '#domain/deadline/clock.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { toDateEvent, toDateNotifications } from './date-step-effects.server.ts'
import { type ClockRules, rulesFor } from './load-clock-rules.server.ts'
import type { Settled } from './settle-earlier-rules.server.ts'
import { reachedBy, toClockStep } from './step-effects.server.ts'

/**
 * The steps that have come for locked dates of agencies: recorded once, told to that agency, kept in the history of
 * the assignment. Nothing is escalated: lateness of a contribution is its agency's, an internal date is nobody else's.
 */
export async function takeDateSteps(
  tx: Transaction,
  { taken, rules, now }: { taken: readonly Settled<ClockDate>[]; rules: ClockRules; now: Date },
): Promise<void> {
  const due = taken.flatMap(({ row, steps }) => steps.map((one) => ({ id: newId(), row, ...one })))
  if (due.length > 0) {
    const recipients = await resolveDateAudiences(tx, {
      dateIds: [...new Set(due.map(({ row }) => row.id))],
      audiences: [...new Set(due.flatMap(({ step }) => step.audience))],
    })
    const records = due.map((one) => {
      const own = recipients.filter(({ subjectId }) => subjectId === one.row.id)
      return { ...one, reached: reachedBy(own, one.step.audience) }
    })
    const isNew = await insertClockSteps(
      tx,
      records.map((record) => toClockStep(record, { subjectType: record.row.purpose, now })),
    )
    const effective = records.filter(({ id }) => isNew.has(id))
    await recordEvents(tx, effective.map(toDateEvent))
    await notify(
      tx,
      effective.flatMap((record) => toDateNotifications(record, now)),
    )
  }
  await saveRowClocks(tx, {
    of: 'agency-date',
    rulesVersion: rules.version,
    clocks: taken.map(({ row, facts }) => {
      const { next, waitsForCalendar } = nextStep({ facts, ...rulesFor(rules, row.leadId) })
      return { id: row.id, settledUntil: facts.settledUntil, nextStepAt: next?.at ?? null, waitsForCalendar }
    }),
  })
}
