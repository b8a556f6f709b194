import { insertClockSteps } from '#data/clock-step.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { findMembers } from '#data/members.server.ts'
import { notify } from '#data/notification.server.ts'
import {
  type DueMeasuring,
  findMeasured,
  lockDueMeasurings,
  type Measured,
  saveMeasuringClock,
} from '#data/owed-readings.server.ts'
import { underSavepoint } from '#data/savepoint.server.ts'
import { gatherAt } from '#domain/notification/leaving.ts'
import { dayAt, monthOf, yearOf } from '#domain/shared/plain-date.ts'
import { type MissingPeriod, missingPeriod } from '#domain/target/measuring-period.ts'
import { nextLookAtReading, type ReadingStepName } from '#domain/target/reading-clock.ts'
import type { Transaction } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { type ClockRules, loadClockRules } from '#services/clock/load-clock-rules.server.ts'

const RETRY_MS = 5 * 60_000

/**
 * Part of what the clock of an agency does each time it looks: reminds of readings that it owes. A target that fails is
 * tried later; the others, and the assignments of the agency, go on.
 */
export async function remindOfReadings(
  tx: Transaction,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<void> {
  const due = await lockDueMeasurings(tx, { organisationId, now })
  if (due.length === 0) return
  const rules = await loadClockRules(tx)
  for (const measuring of due) {
    const { itemId } = measuring
    const fault = await underSavepoint(tx, () => lookAtReading(tx, { measuring, rules, organisationId, now }))
    if (fault === undefined) continue
    logger.error({ err: fault, itemId }, 'the clock of a target failed')
    await saveMeasuringClock(tx, { itemId, nextStepAt: new Date(now.getTime() + RETRY_MS) })
  }
}

type Look = { measuring: DueMeasuring; rules: ClockRules; organisationId: string; now: Date }

async function lookAtReading(tx: Transaction, look: Look): Promise<void> {
  const { measuring, rules, now } = look
  const { itemId } = measuring
  const measured = await findMeasured(tx, itemId)
  const missing = measured && missingPeriod({ ...measured, today: dayAt(now) })
  if (missing) await remind(tx, { ...look, measured, missing })
  const nextStepAt = nextLookAtReading(
    { ...measuring, after: now },
    { calendar: rules.calendar, fireTime: rules.policy.fireTime },
  )
  await saveMeasuringClock(tx, { itemId, nextStepAt })
}

type Reminder = Look & { measured: Measured; missing: MissingPeriod }

/** Once a period and step; an engine that was away tells how it stands now, not what it missed. */
async function remind(tx: Transaction, reminder: Reminder): Promise<void> {
  const { measuring, measured, missing, rules, organisationId, now } = reminder
  const { itemId, planId, anchor, text } = measured
  const step: ReadingStepName = missing.isLate ? 'reading-overdue' : 'reading-asked'
  const occurrence = yearOf(missing.endedOn) * 100 + monthOf(missing.endedOn)
  const id = newId()
  const isNew = await insertClockSteps(tx, [
    {
      id,
      subjectType: 'plan-item',
      subjectId: itemId,
      step,
      dueVersion: 1,
      occurrence,
      countedDays: null,
      dueAt: measuring.dueAt,
      firedAt: now,
      policyVersion: rules.policy.version,
      calendarVersion: rules.calendar.version,
      reached: [],
    },
  ])
  if (!isNew.has(id)) return
  await recordEvent(tx, {
    subjectType: 'plan-item',
    subjectId: itemId,
    type: 'ReadingAskedFor',
    at: measuring.dueAt,
    actor: null,
    payload: { step, endedOn: missing.endedOn, dueOn: missing.dueOn, organisationId },
  })
  const personIds = await findMembers(tx, { organisationId, roles: ['officer', 'carrier', 'head', 'coordinator'] })
  await notify(
    tx,
    personIds.map((personId) => ({
      personId,
      kind: 'reading-missing' as const,
      params: { step, planId, anchor, label: anchor, title: text, on: missing.dueOn, until: missing.endedOn },
      subjectType: 'plan-item' as const,
      subjectId: itemId,
      urgency: 'digest' as const,
      dedupeKey: `step:${itemId}:${step}:1:${occurrence}:${personId}`,
      createdAt: measuring.dueAt,
      nextStepAt: gatherAt(now),
    })),
  )
}
