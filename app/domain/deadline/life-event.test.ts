import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { clockFacts } from '#tests/factories/clock-facts.ts'
import type { ClockFacts } from './clock-facts.ts'
import { applyLifeEvent, type LifeEvent } from './life-event.ts'

const at = instantAt(plainDate('2024-07-04'), '09:00')
const factsAfter = (changes: Partial<ClockFacts>, event: LifeEvent, acceptedAt: Date | null = at) =>
  applyLifeEvent({ facts: clockFacts(changes), acceptedAt }, event).facts
const escalated = {
  step: 'escalate-dic',
  dueVersion: 1,
  occurrence: 0,
  at: instantAt(plainDate('2024-07-03')),
  days: 3,
} as const

describe('an event that the state table does not allow', () => {
  it.each([
    ['submitting while suspended', { state: 'suspended' }, { at, kind: 'submit' }],
    ['submitting before accepting', { state: 'issued' }, { at, kind: 'submit' }],
    ['confirming what was not submitted', {}, { at, kind: 'confirm' }],
    ['extending what has no date', { dueOn: null }, { at, kind: 'extend', dueOn: plainDate('2024-09-01') }],
    ['resuming what is not suspended', {}, { at, kind: 'resume' }],
    ['acknowledging before the DIC was told', {}, { at, kind: 'acknowledge' }],
    ['reporting on work that was withdrawn', { state: 'withdrawn' }, { at, kind: 'report' }],
  ] as const)('changes nothing: %s', (_, changes, event) => {
    expect(factsAfter(changes, event)).toEqual(clockFacts(changes))
  })
})

describe('what an event tells the clock', () => {
  it('a new date begins a version, whatever the date is', () => {
    expect(factsAfter({}, { at, kind: 'extend', dueOn: plainDate('2024-06-20') })).toMatchObject({
      dueOn: '2024-06-20',
      dueVersion: 2,
      dueVersionBeganAt: at,
      state: 'in-progress',
    })
  })

  it('a pause ends where it began: with the agency that had not accepted yet, or had', () => {
    expect(factsAfter({ state: 'suspended' }, { at, kind: 'resume' }, null).state).toBe('issued')
    expect(factsAfter({ state: 'suspended' }, { at, kind: 'resume' })).toMatchObject({
      state: 'in-progress',
      lastActivityAt: at,
    })
  })

  it('an acknowledgement counts from the escalation of the same date on', () => {
    expect(factsAfter({ fired: [escalated] }, { at, kind: 'acknowledge' })).toMatchObject({ acknowledgedVersion: 1 })
    expect(
      factsAfter({ fired: [escalated], dueVersion: 2 }, { at, kind: 'acknowledge' }).acknowledgedVersion,
    ).toBeNull()
  })
})
