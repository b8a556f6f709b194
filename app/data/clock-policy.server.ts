import {
  type ClockPolicy,
  type ClockPolicyValue,
  ClockPolicyValueSchema,
  DEFAULT_CLOCK_POLICY,
} from '#domain/deadline/clock-policy.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { findNewestSetting, insertSetting, lockSetting, type StoredSetting } from './setting.server.ts'

export const CLOCK_POLICY_KEY = 'clock-policy'

export const toClockPolicy = (newest: StoredSetting | null): ClockPolicy =>
  newest ? { ...ClockPolicyValueSchema.parse(newest.value), version: newest.version } : DEFAULT_CLOCK_POLICY

/** The policy in force: the newest version of the setting, or the defaults of the handbook while there is none. */
export const loadClockPolicy = async (reader: Reader): Promise<ClockPolicy> =>
  toClockPolicy(await findNewestSetting(reader, CLOCK_POLICY_KEY))

/** Changes of the rules come one after the other: held until the transaction ends. Answers those in force. */
export async function lockClockPolicy(tx: Transaction): Promise<ClockPolicy> {
  await lockSetting(tx, CLOCK_POLICY_KEY)
  return loadClockPolicy(tx)
}

/** A version is added, never changed: each recorded step names the one it was taken under. */
export const insertClockPolicy = (
  tx: Transaction,
  row: { version: number; value: ClockPolicyValue; validFrom: Date; setById: string },
): Promise<void> => insertSetting(tx, { key: CLOCK_POLICY_KEY, ...row })
