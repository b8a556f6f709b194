import { type ClockPolicy, ClockPolicyValueSchema, DEFAULT_CLOCK_POLICY } from '#domain/deadline/clock-policy.ts'
import type { Reader } from '#platform/db.server.ts'

export const CLOCK_POLICY_KEY = 'clock-policy'

/** The policy in force: the newest version of the setting, or the defaults of the handbook while there is none. */
export async function loadClockPolicy(reader: Reader): Promise<ClockPolicy> {
  const newest = await reader.setting.findFirst({ where: { key: CLOCK_POLICY_KEY }, orderBy: { version: 'desc' } })
  return toClockPolicy(newest)
}

export const toClockPolicy = (newest: { version: number; value: unknown } | null): ClockPolicy =>
  newest ? { ...ClockPolicyValueSchema.parse(newest.value), version: newest.version } : DEFAULT_CLOCK_POLICY
