import { faultMatterClock, findMatterType, loadMatterFacts, lockMatter } from '#data/clock-matter.server.ts'
import { getProvinceNowAt } from '#data/clock-time.server.ts'
import { underSavepoint } from '#data/savepoint.server.ts'
import { db, type Transaction } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import type { AdvanceAnswer } from '#workflows/shared/clock-contract.ts'
import { answerOf } from './answer-of.server.ts'
import { faultSentence } from './fault-sentence.server.ts'
import { saveNextMatterStep } from './save-next-matter-step.server.ts'
import { takeMatterSteps } from './take-matter-steps.server.ts'

const RETRY_MS = 5 * 60_000

/** What the clock of one obstacle or dossier does each time it looks: its steps that have come, and when to look again. */
export async function advanceMatter({ subjectId, now }: { subjectId: string; now: Date }): Promise<AdvanceAnswer> {
  return db.$transaction(async (tx) => {
    const provinceNow = await getProvinceNowAt(tx, now)
    await takeDueSteps(tx, { subjectId, now: provinceNow })
    return answerOf({ now: provinceNow, nextAt: await findNextMatterStepAt(tx, subjectId) })
  })
}

async function takeDueSteps(tx: Transaction, { subjectId, now }: { subjectId: string; now: Date }): Promise<void> {
  const subjectType = await findMatterType(tx, subjectId)
  if (!subjectType || !(await lockMatter(tx, { subjectType, subjectId, skipLocked: true }))) return
  const matter = await loadMatterFacts(tx, { subjectType, subjectId })
  const isDue = matter?.nextStepAt && matter.nextStepAt <= now && (!matter.retryAt || matter.retryAt <= now)
  if (!isDue) return
  const fault = await underSavepoint(tx, async () => {
    await takeMatterSteps(tx, { subjectType, subjectId, now, isDue: (at) => at <= now })
    await saveNextMatterStep(tx, { subjectType, subjectId })
  })
  if (fault === undefined) return
  logger.error({ err: fault, subjectType, subjectId }, 'the clock of a matter failed')
  await faultMatterClock(tx, {
    subjectType,
    subjectId,
    fault: faultSentence(fault),
    retryAt: new Date(now.getTime() + RETRY_MS),
  })
}

async function findNextMatterStepAt(tx: Transaction, subjectId: string): Promise<Date | null> {
  const subjectType = await findMatterType(tx, subjectId)
  const matter = subjectType && (await loadMatterFacts(tx, { subjectType, subjectId }))
  if (!matter?.nextStepAt) return null
  return matter.retryAt && matter.retryAt > matter.nextStepAt ? matter.retryAt : matter.nextStepAt
}
