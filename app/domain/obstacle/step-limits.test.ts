import { describe, expect, it } from 'vitest'
import { URGENCIES } from '#domain/assignment/states.ts'
import { type ChangeStepLimits, decideStepLimits, limitField, readStoredLimits } from './change-step-limits.ts'
import { DEFAULT_STEP_LIMITS, highestUrgency, LIMITED_STEPS, limitDaysOf } from './step-limits.ts'

const form = (changes: Record<string, string> = {}): ChangeStepLimits =>
  ({
    ...Object.fromEntries(
      LIMITED_STEPS.flatMap(({ kind, step }) =>
        URGENCIES.map((urgency) => [
          limitField(kind, step, urgency),
          String(DEFAULT_STEP_LIMITS[kind][step]?.[urgency]),
        ]),
      ),
    ),
    expectedVersion: 1,
    ...changes,
  }) as ChangeStepLimits
const decide = (changes: Record<string, string>) =>
  decideStepLimits({ input: form(changes), current: DEFAULT_STEP_LIMITS })

describe('the limits of the steps', () => {
  it('halve for urgent matters, rounded up, but never for who filed', () => {
    const days = (step: string) => URGENCIES.map((urgency) => DEFAULT_STEP_LIMITS.obstacle[step]?.[urgency])
    expect(days('checked')).toEqual([5, 3, 3, 3])
    expect(days('filed')).toEqual([1, 1, 1, 1])
    expect(days('confirming')).toEqual([10, 10, 10, 10])
  })

  it('leave a step without limit that waits for nobody', () => {
    expect(limitDaysOf(DEFAULT_STEP_LIMITS, { kind: 'obstacle', step: 'awaiting-fix', urgency: 'flash' })).toBeNull()
  })

  it('are changed one by one, the others stay', () => {
    expect(decide({ 'dossier:with-leadership:normal': '4' })).toMatchObject({
      ok: true,
      value: { dossier: { 'with-leadership': { normal: 4, urgent: 2 }, issuing: { normal: 2 } } },
    })
  })

  it.each([
    ['', 'limit-days'],
    ['0', 'limit-days'],
    ['2.5', 'limit-days'],
    ['61', 'limit-days'],
    ['1', 'limit-order'],
  ])('refuse "%s" days for the check: %s', (typed, reason) => {
    expect(decide({ 'obstacle:checked:normal': typed })).toMatchObject({ ok: false, reason })
  })

  it('refuse a form that changes nothing', () => {
    expect(decide({})).toEqual({ ok: false, reason: 'limits-unchanged' })
  })

  it('read a version from before a step existed with the default of that step', () => {
    const { checked: _younger, ...older } = DEFAULT_STEP_LIMITS.obstacle
    const { dossier } = DEFAULT_STEP_LIMITS
    expect(readStoredLimits({ obstacle: older, dossier }).obstacle.checked).toEqual(
      DEFAULT_STEP_LIMITS.obstacle.checked,
    )
  })

  it('of a dossier follow its most urgent filing', () => {
    expect(highestUrgency(['normal', 'very-urgent', 'urgent'])).toBe('very-urgent')
    expect(highestUrgency([])).toBe('normal')
  })
})
