import { readStoredLimits } from '#domain/obstacle/change-step-limits.ts'
import { DEFAULT_STEP_LIMITS, type StepLimits, type StepLimitsValue } from '#domain/obstacle/step-limits.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import {
  findNewestSetting,
  insertSetting,
  lockSetting,
  newestSettingSql,
  type StoredSetting,
} from './setting.server.ts'

const STEP_LIMITS_KEY = 'step-limits'

export const stepLimitsSql = newestSettingSql(STEP_LIMITS_KEY)

export const toStepLimits = (newest: StoredSetting | null): StepLimits =>
  newest ? { ...readStoredLimits(newest.value), version: newest.version } : DEFAULT_STEP_LIMITS

/** The limits in force: the newest version of the setting, or those of the handbook while there is none. */
export const loadStepLimits = async (reader: Reader): Promise<StepLimits> =>
  toStepLimits(await findNewestSetting(reader, STEP_LIMITS_KEY))

/** Changes come one after the other: held until the transaction ends. Answers the limits in force. */
export async function lockStepLimits(tx: Transaction): Promise<StepLimits> {
  await lockSetting(tx, STEP_LIMITS_KEY)
  return loadStepLimits(tx)
}

export const insertStepLimits = (
  tx: Transaction,
  row: { version: number; value: StepLimitsValue; validFrom: Date; setById: string },
): Promise<void> => insertSetting(tx, { key: STEP_LIMITS_KEY, ...row })
