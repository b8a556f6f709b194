import { getProvinceNowAt } from '#data/clock-time.server.ts'
import { findNextReformStepAt, lockReform, type StoredReform, updateReform } from '#data/reform.server.ts'
import { underSavepoint } from '#data/savepoint.server.ts'
import { type ReformStep, reformStepsOf } from '#domain/reform/reform.ts'
import { assertNever } from '#domain/shared/assert-never.ts'
import { db, type Transaction } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import { answerOf } from '#services/clock/answer-of.server.ts'
import { faultSentence } from '#services/clock/fault-sentence.server.ts'
import type { AdvanceAnswer } from '#workflows/shared/clock-contract.ts'
import { beginReform } from './begin-reform.server.ts'
import { endOrganisation } from './end-organisation.server.ts'
import { passCoordinator } from './pass-coordinator.server.ts'

const RETRY_MS = 5 * 60_000
/** As long as the engine waits for an answer. */
const STEP_LIMIT_MS = 30_000

/**
 * What the clock of a reform does each time it looks: one step of it when its day has come, in one transaction, and the
 * next one at once. Cut off half-way it goes on behind the last step that was committed.
 */
export async function advanceReform({ reformId, now }: { reformId: string; now: Date }): Promise<AdvanceAnswer> {
  return db.$transaction(
    async (tx) => {
      const provinceNow = await getProvinceNowAt(tx, now)
      if (await takeNextStep(tx, { reformId, now: provinceNow })) return { closed: false, lookAgainInMs: 1 }
      return answerOf({ now: provinceNow, nextAt: await findNextReformStepAt(tx, reformId) })
    },
    { timeout: STEP_LIMIT_MS },
  )
}

/** True when another step follows at once. */
async function takeNextStep(tx: Transaction, { reformId, now }: { reformId: string; now: Date }): Promise<boolean> {
  const reform = await lockReform(tx, { id: reformId, skipLocked: true })
  const isDue = reform?.nextStepAt && reform.nextStepAt <= now && (!reform.retryAt || reform.retryAt <= now)
  if (!isDue) return false
  const steps = reformStepsOf(reform.content)
  const step = steps[reform.stepsDone]
  if (!step) throw new Error(`reform ${reform.id} has no step ${reform.stepsDone}`)
  const fault = await underSavepoint(tx, () => takeStep(tx, { reform, step, now }))
  if (fault !== undefined) {
    logger.error({ err: fault, reformId: reform.id, step: reform.stepsDone }, 'a step of a reform failed')
    const retryAt = new Date(now.getTime() + RETRY_MS)
    await updateReform(tx, { id: reform.id, changes: { clockFault: faultSentence(fault), retryAt } })
    return false
  }
  const stepsDone = reform.stepsDone + 1
  const isOver = stepsDone === steps.length
  await updateReform(tx, {
    id: reform.id,
    changes: {
      stepsDone,
      clockFault: null,
      retryAt: null,
      ...(isOver ? { state: 'applied', appliedAt: now, nextStepAt: null } : {}),
    },
  })
  return !isOver
}

function takeStep(
  tx: Transaction,
  { reform, step, now }: { reform: StoredReform; step: ReformStep; now: Date },
): Promise<void> {
  switch (step.kind) {
    case 'begin':
      return beginReform(tx, { reform, now })
    case 'end':
      return endOrganisation(tx, { reform, fromId: step.fromId, line: step.line, now })
    case 'pass':
      return passCoordinator(tx, { reform, line: step.line, now })
    default:
      return assertNever(step)
  }
}
