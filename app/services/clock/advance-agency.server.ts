import { type AgencyStep, findNextAgencySteps } from '#data/agency-step.server.ts'
import { type ClockAssignment, loadClockAssignments, lockDueAssignments } from '#data/clock-assignment.server.ts'
import { type ClockDate, loadClockDates, lockDueDates } from '#data/clock-date.server.ts'
import { getProvinceNowAt } from '#data/clock-time.server.ts'
import { type ClockTable, faultRowClock } from '#data/row-clock.server.ts'
import { underSavepoint } from '#data/savepoint.server.ts'
import { under } from '#domain/deadline/changing-rules.ts'
import { decideDueSteps, withFired } from '#domain/deadline/clock.ts'
import { db, type Transaction } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import { remindOfSignOffs } from '#services/sign-off/remind-of-sign-offs.server.ts'
import { remindOfReadings } from '#services/target/remind-of-readings.server.ts'
import type { AdvanceAnswer } from '#workflows/shared/clock-contract.ts'
import { answerOf } from './answer-of.server.ts'
import { faultSentence } from './fault-sentence.server.ts'
import { type ClockRules, loadClockRules, rulesFor } from './load-clock-rules.server.ts'
import { openOccurrences } from './open-occurrences.server.ts'
import { resumeOnTheirDay } from './resume-on-their-day.server.ts'
import { scheduleDates } from './schedule-dates.server.ts'
import { type RuledRow, type Settled, settleEarlierRules } from './settle-earlier-rules.server.ts'
import { takeAssignmentSteps } from './take-assignment-steps.server.ts'
import { takeDateSteps } from './take-date-steps.server.ts'

/** A short transaction: a command that waits for one of these rows waits for one batch at most. */
const BATCH = 200
/** The task of the workflow that waits for it lasts ten seconds. */
const LIMITS = { maxWait: 4_000, timeout: 7_000 }
const RETRY_MS = 5 * 60_000

type Look = { organisationId: string; now: Date; isRowByRow: boolean }
type Taking<Row> = { rows: readonly Row[]; rules: ClockRules; now: Date }

/** One kind of row with a clock of its own: where it lies, how due ones are locked, read and taken. */
type Kind<Row> = {
  of: ClockTable
  lockDue: (tx: Transaction, args: { organisationId: string; now: Date; limit: number }) => Promise<string[]>
  load: (tx: Transaction, ids: readonly string[]) => Promise<Row[]>
  take: (tx: Transaction, taking: Taking<Row>) => Promise<void>
}

const ASSIGNMENTS: Kind<ClockAssignment> = {
  of: 'assignment',
  lockDue: (tx, { organisationId, ...args }) => lockDueAssignments(tx, { leadId: organisationId, ...args }),
  load: loadClockAssignments,
  take: takeAssignments,
}
const DATES: Kind<ClockDate> = { of: 'agency-date', lockDue: lockDueDates, load: loadClockDates, take: takeDates }

/** What is done where something is due, in this order; answers whether there may be more of it. */
const ACTS = {
  reading: (tx, look) => remindOfReadings(tx, look).then(() => false),
  'sign-off': (tx, look) => remindOfSignOffs(tx, look).then(() => false),
  assignment: (tx, look) => advanceBatch(tx, ASSIGNMENTS, look),
  'agency-date': (tx, look) => advanceBatch(tx, DATES, look),
} as const satisfies Record<AgencyStep, (tx: Transaction, look: Look) => Promise<boolean>>

/**
 * What the clock of an agency does each time it looks: the steps that have come on its rows, a batch of them, and when
 * to look again. A look that fails is taken again row by row, each under its own savepoint: the row that fails is marked
 * for the operator and tried later, the others go on.
 */
export async function advanceAgency(args: { organisationId: string; now: Date }): Promise<AdvanceAnswer> {
  try {
    return await lookAt({ ...args, isRowByRow: false })
  } catch (error) {
    logger.warn({ err: error, organisationId: args.organisationId }, 'the clock of an agency looks again, row by row')
    return lookAt({ ...args, isRowByRow: true })
  }
}

function lookAt({ organisationId, now: realNow, isRowByRow }: Look): Promise<AdvanceAnswer> {
  return db.$transaction(async (tx) => {
    const now = await getProvinceNowAt(tx, realNow)
    let next = await findNextAgencySteps(tx, organisationId)
    let isMore = false
    for (const [step, act] of Object.entries(ACTS)) {
      const at = next[step as AgencyStep]
      if (at === null || at > now) continue
      isMore = (await act(tx, { organisationId, now, isRowByRow })) || isMore
      next = await findNextAgencySteps(tx, organisationId)
    }
    // More than one look is allowed to take: the next one follows at once, with a task of its own.
    if (isMore) return { closed: false, lookAgainInMs: 1 }
    return answerOf({ now, nextAt: earliestOf(Object.values(next)) })
  }, LIMITS)
}

async function advanceBatch<Row extends { id: string }>(
  tx: Transaction,
  kind: Kind<Row>,
  { organisationId, now, isRowByRow }: Look,
): Promise<boolean> {
  const ids = await kind.lockDue(tx, { organisationId, now, limit: BATCH })
  if (ids.length === 0) return false
  const rows = await kind.load(tx, ids)
  const rules = await loadClockRules(tx)
  if (isRowByRow) for (const row of rows) await takeAlone(tx, kind, { row, rules, now })
  else await kind.take(tx, { rows, rules, now })
  return ids.length === BATCH
}

async function takeAlone<Row extends { id: string }>(
  tx: Transaction,
  kind: Kind<Row>,
  { row, rules, now }: { row: Row; rules: ClockRules; now: Date },
): Promise<void> {
  const fault = await underSavepoint(tx, () => kind.take(tx, { rows: [row], rules, now }))
  if (fault === undefined) return
  logger.error({ err: fault, subjectId: row.id }, 'the clock of a row failed')
  const retryAt = new Date(now.getTime() + RETRY_MS)
  await faultRowClock(tx, { of: kind.of, id: row.id, fault: faultSentence(fault), retryAt })
}

const earliestOf = (times: readonly (Date | null)[]): Date | null =>
  times.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null)

async function takeAssignments(tx: Transaction, { rows, rules, now }: Taking<ClockAssignment>): Promise<void> {
  const opened: ClockAssignment[] = []
  const present = await resumeOnTheirDay(tx, { rows, isDue: (at) => at <= now })
  for (const row of present) opened.push(row.series.isOver ? row : await openOccurrences(tx, { row, rules, now }))
  const works = opened.filter((row) => row.structure !== 'series')
  const settled = await settleEarlierRules(tx, { rows: works, rules })
  await takeAssignmentSteps(tx, { taken: dueBy(settled, rules, now), rules, now })
  // What brings a work up to date with changed rules brings the dates beside it up to date as well.
  const behind = works.filter(({ rulesVersion }) => rulesVersion < rules.version)
  await scheduleDates(tx, { assignmentIds: behind.map(({ id }) => id), rules })
}

async function takeDates(tx: Transaction, { rows, rules, now }: Taking<ClockDate>): Promise<void> {
  const settled = await settleEarlierRules(tx, { rows, rules })
  await takeDateSteps(tx, { taken: dueBy(settled, rules, now), rules, now })
}

/** With the steps that have come by now. */
const dueBy = <Row extends RuledRow>(settled: readonly Settled<Row>[], rules: ClockRules, now: Date): Settled<Row>[] =>
  settled.map(({ row, facts, steps }) => {
    const own = rulesFor(rules, row.leadId)
    const due = decideDueSteps({ facts, ...own, now })
    return { row, steps: [...steps, ...under(own, due)], facts: withFired(facts, due) }
  })
