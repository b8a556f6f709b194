import {
  type ClockPolicy,
  type ClockPolicyValue,
  ClockPolicyValueSchema,
  DEFAULT_CLOCK_POLICY,
} from '#domain/deadline/clock-policy.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'

export const CLOCK_POLICY_KEY = 'clock-policy'

/** The policy in force: the newest version of the setting, or the defaults of the handbook while there is none. */
export async function loadClockPolicy(reader: Reader): Promise<ClockPolicy> {
  const newest = await reader.setting.findFirst({ where: { key: CLOCK_POLICY_KEY }, orderBy: { version: 'desc' } })
  return toClockPolicy(newest)
}

export const toClockPolicy = (newest: { version: number; value: unknown } | null): ClockPolicy =>
  newest ? { ...ClockPolicyValueSchema.parse(newest.value), version: newest.version } : DEFAULT_CLOCK_POLICY

/** Changes of the rules come one after the other: held until the transaction ends. Answers those in force. */
export async function lockClockPolicy(tx: Transaction): Promise<ClockPolicy> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${CLOCK_POLICY_KEY}))`
  return loadClockPolicy(tx)
}

/** A version is added, never changed: each recorded step names the one it was taken under. */
export async function insertClockPolicy(
  tx: Transaction,
  { value, ...row }: { version: number; value: ClockPolicyValue; validFrom: Date; setById: string },
): Promise<void> {
  await tx.setting.create({ data: { key: CLOCK_POLICY_KEY, ...row, value } })
}
