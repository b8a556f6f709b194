import {
  type ClockAssignment,
  faultAssignmentClock,
  findNextAgencyStepAt,
  loadClockAssignments,
  lockDueAssignments,
} from '#data/clock-assignment.server.ts'
import { getProvinceNowAt } from '#data/clock-time.server.ts'
import { underSavepoint } from '#data/savepoint.server.ts'
import { under } from '#domain/deadline/changing-rules.ts'
import { decideDueSteps, withFired } from '#domain/deadline/clock.ts'
import { db, type Transaction } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import { remindOfReadings } from '#services/target/remind-of-readings.server.ts'
import type { AdvanceAnswer } from '#workflows/shared/clock-contract.ts'
import { answerOf } from './answer-of.server.ts'
import { faultSentence } from './fault-sentence.server.ts'
import { type ClockRules, loadClockRules, rulesFor } from './load-clock-rules.server.ts'
import { openOccurrences } from './open-occurrences.server.ts'
import { settleEarlierRules } from './settle-earlier-rules.server.ts'
import { takeAssignmentSteps } from './take-assignment-steps.server.ts'

/** A short transaction: a command that waits for one of these rows waits for one batch at most. */
const BATCH = 200
/** The task of the workflow that waits for it lasts ten seconds. */
const LIMITS = { maxWait: 4_000, timeout: 7_000 }
const RETRY_MS = 5 * 60_000

/**
 * What the clock of an agency does each time it looks: the steps that have come on its rows, a batch of them, and when
 * to look again. A batch that fails is taken again row by row, each under its own savepoint: the row that fails is marked
 * for the operator and tried later, the others go on. The readings that it owes of targets come first.
 */
export async function advanceAgency({
  organisationId,
  now,
}: {
  organisationId: string
  now: Date
}): Promise<AdvanceAnswer> {
  return db.$transaction(async (tx) => {
    const provinceNow = await getProvinceNowAt(tx, now)
    await remindOfReadings(tx, { organisationId, now: provinceNow })
    const count = await advanceBatch(tx, { organisationId, now: provinceNow })
    // More than one look is allowed to take: the next one follows at once, with a task of its own.
    if (count === BATCH) return { closed: false, lookAgainInMs: 1 }
    return answerOf({ now: provinceNow, nextAt: await findNextAgencyStepAt(tx, organisationId) })
  }, LIMITS)
}

async function advanceBatch(
  tx: Transaction,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<number> {
  const ids = await lockDueAssignments(tx, { leadId: organisationId, now, limit: BATCH })
  if (ids.length === 0) return 0
  const rows = await loadClockAssignments(tx, ids)
  const rules = await loadClockRules(tx)
  const failed = await underSavepoint(tx, () => takeRows(tx, { rows, rules, now }))
  if (failed === undefined) return ids.length
  for (const row of rows) {
    const fault = await underSavepoint(tx, () => takeRows(tx, { rows: [row], rules, now }))
    if (fault === undefined) continue
    logger.error({ err: fault, assignmentId: row.id }, 'the clock of an assignment failed')
    await faultAssignmentClock(tx, {
      id: row.id,
      fault: faultSentence(fault),
      retryAt: new Date(now.getTime() + RETRY_MS),
    })
  }
  return ids.length
}

async function takeRows(
  tx: Transaction,
  { rows, rules, now }: { rows: readonly ClockAssignment[]; rules: ClockRules; now: Date },
): Promise<void> {
  const opened: ClockAssignment[] = []
  for (const row of rows) opened.push(row.series.isOver ? row : await openOccurrences(tx, { row, rules, now }))
  const works = opened.filter((row) => row.structure !== 'series')
  const settled = await settleEarlierRules(tx, { rows: works, rules })
  const taken = settled.map(({ row, facts, steps }) => {
    const own = rulesFor(rules, row.leadId)
    const due = decideDueSteps({ facts, ...own, now })
    return { row, steps: [...steps, ...under(own, due)], facts: withFired(facts, due) }
  })
  await takeAssignmentSteps(tx, { taken, rules, now })
}
