import { describe, expect, it } from 'vitest'
import { type ChangeClockPolicy, decideClockPolicy, stepField, stepsOfScope } from './change-clock-policy.ts'
import { CLOCK_STEP_NAMES, type ClockPolicyValue, DEFAULT_CLOCK_POLICY } from './clock-policy.ts'

const { version: _version, ...current } = DEFAULT_CLOCK_POLICY

/** What the form sends when nothing was touched. */
function formOf(policy: ClockPolicyValue = current, scope: ChangeClockPolicy['scope'] = 'all') {
  const fields: Record<string, string | string[]> = {}
  for (const step of CLOCK_STEP_NAMES) {
    const { isOn, days, everyDays, audience, template } = stepsOfScope(policy, scope)[step]
    if (isOn) fields[stepField(step, 'on')] = 'yes'
    fields[stepField(step, 'days')] = String(days)
    if (everyDays !== null) fields[stepField(step, 'every')] = String(everyDays)
    fields[stepField(step, 'to')] = audience.length === 1 ? (audience[0] ?? '') : audience
    fields[stepField(step, 'template')] = template
  }
  return fields
}
const decide = (
  changes: Record<string, string | string[]>,
  scope: ChangeClockPolicy['scope'] = 'all',
  policy = current,
) =>
  decideClockPolicy({
    input: { scope, expectedVersion: 1, ...formOf(policy, scope), ...changes } as ChangeClockPolicy,
    current: policy,
  })

describe('a change of the rules of the clock', () => {
  it('takes another distance, other recipients and another mail', () => {
    const decided = decide({ 'remind-7:days': '10', 'remind-7:to': ['lead-head'], 'remind-7:template': 'overdue' })
    expect(decided.ok && decided.value.steps['remind-7']).toEqual({
      isOn: true,
      days: 10,
      everyDays: null,
      audience: ['lead-head'],
      template: 'overdue',
    })
  })

  it('may leave a rung out', () => {
    const { 'escalate-office:on': _on, ...without } = formOf()
    const input = { scope: 'all', expectedVersion: 1, ...without } as ChangeClockPolicy
    expect(decideClockPolicy({ input, current })).toMatchObject({
      value: { steps: { 'escalate-office': { isOn: false } } },
    })
  })

  it('gives one kind rules of its own, and the common ones back', () => {
    const own = decide({ 'chase-report:days': '15' }, 'continuing')
    if (!own.ok) throw new Error(own.reason)
    expect(own.value.steps).toEqual(current.steps)
    expect(stepsOfScope(own.value, 'continuing')['chase-report'].days).toBe(15)
    expect(decide({ common: 'yes' }, 'continuing', own.value)).toEqual({ ok: true, value: current })
  })

  it.each([
    [{ 'remind-3:days': 'ba' }, 'policy-days', 'remind-3:days'],
    [{ 'remind-3:days': '0' }, 'policy-days', 'remind-3:days'],
    [{ 'escalate-leadership:every': '' }, 'policy-days', 'escalate-leadership:every'],
    [{ 'overdue:to': [] }, 'policy-nobody', 'overdue:to'],
    [{ 'remind-3:days': '9' }, 'policy-order', 'remind-7:days'],
    [{ 'escalate-dic:days': '5' }, 'policy-order', 'escalate-office:days'],
  ])('is refused beside its field: %o', (changes, reason, field) => {
    expect(decide(changes)).toMatchObject({ ok: false, reason, field })
  })

  it('is none when nothing differs', () => {
    expect(decide({})).toMatchObject({ reason: 'policy-unchanged' })
  })
})
