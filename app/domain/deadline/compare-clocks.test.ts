import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { clockFacts } from '#tests/factories/clock-facts.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { DEFAULT_CLOCK_POLICY as policy } from './clock-policy.ts'
import { compareClocks } from './compare-clocks.ts'

const now = instantAt(plainDate('2024-06-10'), '09:00')
const facts = clockFacts({ lastActivityAt: now, settledUntil: now, resumedAt: now })
const before = { policy, calendar }
const withStep = (step: 'remind-3' | 'escalate-leadership', changes: object) => ({
  calendar,
  policy: { ...policy, steps: { ...policy.steps, [step]: { ...policy.steps[step], ...changes } } },
})

describe('a clock under other rules', () => {
  it('is not listed where it fires the same', () => {
    expect(compareClocks({ facts, before, after: before, now })).toBeUndefined()
  })

  it('is listed with the first step that differs, however far ahead', () => {
    const later = compareClocks({ facts, before, after: withStep('escalate-leadership', { days: 12 }), now })
    expect(later?.from).toMatchObject({ step: 'escalate-leadership', at: instantAt(plainDate('2024-07-12'), '07:30') })
  })

  it('is listed when only the recipients change', () => {
    const others = compareClocks({ facts, before, after: withStep('remind-3', { audience: ['lead-head'] }), now })
    expect(others).toMatchObject({ from: { audience: ['officer', 'lead-contact'] }, to: { audience: ['lead-head'] } })
  })

  it('follows the rules of its own kind', () => {
    const steps = { ...policy.steps, 'remind-3': { ...policy.steps['remind-3'], isOn: false } }
    const after = { calendar, policy: { ...policy, byKind: { recurring: steps } } }
    expect(compareClocks({ facts, before, after, now })).toBeUndefined()
    const recurring = compareClocks({ facts: { ...facts, kind: 'recurring' }, before, after, now })
    expect(recurring).toMatchObject({ from: { step: 'remind-3' }, to: { step: 'remind-1' } })
  })
})
