import { readStoredLimits } from '#domain/obstacle/change-step-limits.ts'
import { DEFAULT_STEP_LIMITS, type StepLimits, type StepLimitsValue } from '#domain/obstacle/step-limits.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

const STEP_LIMITS_KEY = 'step-limits'

export type StoredLimits = { version: number; value: unknown }

/** The newest version of the setting as a JSON value of another statement. */
export const stepLimitsSql = Prisma.sql`
  (SELECT json_build_object('version', s.version, 'value', s.value) FROM setting s WHERE s.key = ${STEP_LIMITS_KEY} ORDER BY s.version DESC LIMIT 1)`

export const toStepLimits = (newest: StoredLimits | null): StepLimits =>
  newest ? { ...readStoredLimits(newest.value), version: newest.version } : DEFAULT_STEP_LIMITS

/** The limits in force: the newest version of the setting, or those of the handbook while there is none. */
export async function loadStepLimits(reader: Reader): Promise<StepLimits> {
  const newest = await reader.setting.findFirst({ where: { key: STEP_LIMITS_KEY }, orderBy: { version: 'desc' } })
  return toStepLimits(newest)
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
