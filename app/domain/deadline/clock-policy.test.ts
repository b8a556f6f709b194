import { describe, expect, it } from 'vitest'
import { ClockPolicyValueSchema, DEFAULT_CLOCK_POLICY, workingDistance } from './clock-policy.ts'

describe('the clock policy', () => {
  it('has defaults that pass its own check', () => {
    expect(ClockPolicyValueSchema.safeParse(DEFAULT_CLOCK_POLICY).success).toBe(true)
  })

  it('comes back from its stored form unchanged', () => {
    const { version: _version, ...value } = DEFAULT_CLOCK_POLICY
    expect(ClockPolicyValueSchema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value)
  })

  it('is refused without one of the steps, with an unknown audience or a distance of nothing', () => {
    const { overdue, ...incomplete } = DEFAULT_CLOCK_POLICY.steps
    const withOverdue = (changed: object) => ({ ...DEFAULT_CLOCK_POLICY, steps: { ...incomplete, overdue: changed } })
    expect(ClockPolicyValueSchema.safeParse({ ...DEFAULT_CLOCK_POLICY, steps: incomplete }).success).toBe(false)
    expect(ClockPolicyValueSchema.safeParse(withOverdue({ ...overdue, audience: ['everybody'] })).success).toBe(false)
    expect(ClockPolicyValueSchema.safeParse(withOverdue({ ...overdue, days: 0 })).success).toBe(false)
    expect(ClockPolicyValueSchema.safeParse(withOverdue(overdue)).success).toBe(true)
  })

  it.each([
    [7, 'normal', 7],
    [7, 'urgent', 4],
    [3, 'very-urgent', 2],
    [1, 'flash', 1],
    [10, 'flash', 5],
  ] as const)('makes %i working days of %s work %i', (days, urgency, expected) => {
    expect(workingDistance({ days, urgency, policy: DEFAULT_CLOCK_POLICY })).toBe(expected)
  })
})
