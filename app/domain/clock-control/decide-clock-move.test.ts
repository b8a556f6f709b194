import { describe, expect, it } from 'vitest'
import { decideClockMove } from './decide-clock-move.ts'

const now = new Date('2024-11-04T17:20:00+07:00')
const move = (args: Parameters<typeof decideClockMove>[0]['move'], nextStepAt: Date | null = null) =>
  decideClockMove({ move: args, now, nextStepAt })

describe('the clock of the demo', () => {
  it('goes to the morning of the next day, after the steps of 7:30', () => {
    expect(move({ step: 'one-day' })).toEqual({ ok: true, value: new Date('2024-11-05T08:05:00+07:00') })
  })

  it('goes just past the next step of any clock', () => {
    const at = new Date('2024-11-07T07:30:00+07:00')
    expect(move({ step: 'next-step' }, at)).toEqual({ ok: true, value: new Date('2024-11-07T07:30:01+07:00') })
  })

  it('stays where it is when nothing lies ahead', () => {
    expect(move({ step: 'next-step' })).toMatchObject({ reason: 'clock-nothing-ahead' })
  })

  it('never goes back, and not past the years the calendar could know', () => {
    expect(move({ step: 'to', to: now })).toMatchObject({ reason: 'clock-only-forward' })
    expect(move({ step: 'to', to: new Date('2024-11-04T08:00:00+07:00') })).toMatchObject({
      reason: 'clock-only-forward',
    })
    expect(move({ step: 'to', to: new Date('2028-01-01T00:00:00+07:00') })).toMatchObject({ reason: 'clock-too-far' })
  })
})
