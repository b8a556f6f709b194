import {
  type ClockPolicy,
  type ClockPolicyValue,
  ClockPolicyValueSchema,
  DEFAULT_CLOCK_POLICY,
} from '#domain/deadline/clock-policy.ts'
import { versionedSetting } from './setting.server.ts'

/** The policy in force: the newest version of the setting, or the defaults of the handbook while there is none. */
export const CLOCK_POLICY = versionedSetting({
  key: 'clock-policy',
  read: (newest): ClockPolicy =>
    newest ? { ...ClockPolicyValueSchema.parse(newest.value), version: newest.version } : DEFAULT_CLOCK_POLICY,
  write: (policy: ClockPolicyValue) => policy,
})
