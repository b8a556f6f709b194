import { readStoredLimits } from '#domain/obstacle/change-step-limits.ts'
import { DEFAULT_STEP_LIMITS, type StepLimits, type StepLimitsValue } from '#domain/obstacle/step-limits.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'

const STEP_LIMITS_KEY = 'step-limits'

/** The limits in force: the newest version of the setting, or those of the handbook while there is none. */
export async function loadStepLimits(reader: Reader): Promise<StepLimits> {
  const newest = await reader.setting.findFirst({ where: { key: STEP_LIMITS_KEY }, orderBy: { version: 'desc' } })
  return newest ? { ...readStoredLimits(newest.value), version: newest.version } : DEFAULT_STEP_LIMITS
}

/** Changes come one after the other: held until the transaction ends. Answers the limits in force. */
export async function lockStepLimits(tx: Transaction): Promise<StepLimits> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${STEP_LIMITS_KEY}))`
  return loadStepLimits(tx)
}

export async function insertStepLimits(
  tx: Transaction,
  { value, ...row }: { version: number; value: StepLimitsValue; validFrom: Date; setById: string },
): Promise<void> {
  await tx.setting.create({ data: { key: STEP_LIMITS_KEY, ...row, value } })
}
