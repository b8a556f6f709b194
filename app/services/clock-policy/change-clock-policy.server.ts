import { CLOCK_POLICY } from '#data/clock-policy.server.ts'
import { type ChangeClockPolicy, decideClockPolicy } from '#domain/deadline/change-clock-policy.ts'
import type { ClockPolicy } from '#domain/deadline/clock-policy.ts'
import { supersedeClockRules } from '#services/clock/supersede-clock-rules.server.ts'
import { changeSetting } from '#services/shared/change-setting.server.ts'

/**
 * Puts a new version of the clock's rules into force. The open clocks are computed anew behind the screens; what was due
 * until now is taken under the old version.
 */
export const changeClockPolicy = changeSetting({
  command: 'ChangeClockPolicy',
  event: 'ClockPolicyChanged',
  setting: CLOCK_POLICY,
  decide: ({ input, current: { version: _version, ...current } }: { input: ChangeClockPolicy; current: ClockPolicy }) =>
    decideClockPolicy({ input, current }),
  before: (tx, now) => supersedeClockRules(tx, { cause: 'policy', now }),
  payload: ({ scope }) => ({ scope }),
})
