import { describe, expect, it } from 'vitest'
import { CLOCK_STEP_NAMES } from './clock-policy.ts'
import { STOOD_DOWN_STEPS } from './stand-down.ts'

describe('what loses its cause', () => {
  it('submitting ends everything but the wait for its confirmation', () => {
    const left = CLOCK_STEP_NAMES.filter((step) => !STOOD_DOWN_STEPS.submitted.includes(step))
    expect(left).toEqual(['chase-confirmation'])
  })

  it('accepting ends the chase for acceptance, and no reminder of the date', () => {
    expect(STOOD_DOWN_STEPS.accepted).toEqual(['chase-acceptance', 'escalate-acceptance'])
  })

  it('more time ends the ladder of the old date, not the chase for a report', () => {
    expect(STOOD_DOWN_STEPS.extended).toContain('escalate-leadership')
    expect(STOOD_DOWN_STEPS.extended).not.toContain('chase-report')
  })
})
