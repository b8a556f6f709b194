import { findOpenMatters } from '#data/clock-holder.server.ts'
import { faultMatterClock, loadMatterFacts } from '#data/clock-matter.server.ts'
import { finishRulesChanges, isAnyClockBehind, lockBehindAssignments } from '#data/clock-rules-change.server.ts'
import { getProvinceNow } from '#data/province-clock.server.ts'
import { faultRowClock } from '#data/row-clock.server.ts'
import { underSavepoint } from '#data/savepoint.server.ts'
import { db, type Transaction } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import { faultSentence } from './fault-sentence.server.ts'
import { loadClockRules } from './load-clock-rules.server.ts'
import { scheduleAssignments } from './schedule-assignments.server.ts'
import { scheduleMatter } from './schedule-matter.server.ts'
import { settleMatter } from './settle-matter.server.ts'

/** A command that waits for one of these rows waits for one batch: a fraction of a second. */
const BATCH = 500
const LIMIT_MS = 30_000
const RETRY_MS = 5 * 60_000

/**
 * Brings clocks up to date that a change of the calendar or the policy has left behind, batch by batch, each in a
 * transaction of its own: a worker that is killed loses one batch, a further change is caught up in the same pass, and
 * several workers share the rows. Answers false once nothing is left to do. Needs PostgreSQL and nothing else.
 */
export async function catchUpClocks(): Promise<boolean> {
  if (!(await isAnyClockBehind(db))) return false
  const count = await db.$transaction(catchUpAssignments, { timeout: LIMIT_MS })
  if (count === BATCH) return true
  for (const matter of await findOpenMatters(db)) await db.$transaction((tx) => catchUpMatter(tx, matter))
  await db.$transaction(async (tx) => finishRulesChanges(tx, (await loadClockRules(tx)).version))
  return count > 0
}

async function catchUpAssignments(tx: Transaction): Promise<number> {
  const now = await getProvinceNow(tx)
  const { version } = await loadClockRules(tx)
  const ids = await lockBehindAssignments(tx, { version, now, limit: BATCH })
  const failed = await underSavepoint(tx, () => scheduleAssignments(tx, { assignmentIds: ids }))
  if (failed === undefined) return ids.length
  for (const id of ids) {
    const fault = await underSavepoint(tx, () => scheduleAssignments(tx, { assignmentIds: [id] }))
    if (fault === undefined) continue
    logger.error({ err: fault, assignmentId: id }, 'the clock of an assignment was not brought up to date')
    const retryAt = new Date(now.getTime() + RETRY_MS)
    await faultRowClock(tx, { of: 'assignment', id, fault: faultSentence(fault), retryAt })
  }
  return ids.length
}

type Matter = Awaited<ReturnType<typeof findOpenMatters>>[number]

async function catchUpMatter(tx: Transaction, matter: Matter): Promise<void> {
  const now = await getProvinceNow(tx)
  const { version } = await loadClockRules(tx)
  const known = await loadMatterFacts(tx, matter)
  if (!known || known.rulesVersion >= version || (known.retryAt && known.retryAt > now)) return
  const fault = await underSavepoint(tx, async () => {
    await settleMatter(tx, { ...matter, now })
    await scheduleMatter(tx, matter)
  })
  if (fault === undefined) return
  logger.error({ err: fault, ...matter }, 'the clock of a matter was not brought up to date')
  await faultMatterClock(tx, {
    ...matter,
    fault: faultSentence(fault),
    retryAt: new Date(now.getTime() + RETRY_MS),
  })
}
