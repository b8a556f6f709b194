import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { clockFacts } from '#tests/factories/clock-facts.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import type { ClockFacts } from './clock-facts.ts'
import { DEFAULT_CLOCK_POLICY as policy } from './clock-policy.ts'
import { type Pause, silentSteps } from './silent-steps.ts'

const at = (day: string, time = '09:00') => instantAt(plainDate(day), time)
const DUE = plainDate('2024-11-08')

/** The ladder of 08/11/2024: 30/10, 05/11, 07/11, 11/11, 13/11, 15/11, 22/11. */
const silent = (changes: Partial<ClockFacts>, { now = at('2024-11-30'), pauses = [] as Pause[] } = {}) => {
  const began = at('2024-10-01')
  const facts = clockFacts({
    dueOn: DUE,
    dueVersionBeganAt: began,
    issuedAt: began,
    resumedAt: null,
    fired: [],
    ...changes,
  })
  return silentSteps({ facts, pauses, policy, calendar, now }).map(({ step, why }) => `${step}: ${why}`)
}

describe('a step that was not taken says why', () => {
  it('its day lay before the date was set', () => {
    expect(silent({ dueVersionBeganAt: at('2024-11-06') }, { now: at('2024-11-06') })).toEqual([
      'remind-7: before-version',
      'remind-3: before-version',
    ])
  })

  it('it lay inside a suspension, the instant of resuming not included', () => {
    const pauses = [{ from: at('2024-11-01'), until: at('2024-11-07', '07:30') }]
    const fired = [{ step: 'remind-7', dueVersion: 1, occurrence: 0, at: at('2024-10-30', '07:30'), days: 7 }] as const
    expect(silent({ fired, resumedAt: at('2024-11-07', '07:30') }, { pauses })).toEqual(['remind-3: suspended'])
    expect(
      silent({ state: 'suspended' }, { pauses: [{ from: at('2024-11-06'), until: null }], now: at('2024-11-12') }),
    ).toEqual(['remind-1: suspended', 'overdue: suspended'])
  })

  it('a result waited for confirmation', () => {
    expect(silent({ state: 'submitted', submittedAt: at('2024-11-06') }, { now: at('2024-11-08') })).toEqual([
      'remind-1: submitted',
    ])
  })

  it('the clock stood still, and went on when a result was sent back', () => {
    expect(silent({ resumedAt: at('2024-11-06') })).toEqual(['remind-7: stood-still', 'remind-3: stood-still'])
  })

  it('the DIC had taken it in hand', () => {
    const fired = [
      { step: 'escalate-dic', dueVersion: 1, occurrence: 0, at: at('2024-11-13', '07:30'), days: 3 },
    ] as const
    expect(silent({ fired, acknowledgedAt: at('2024-11-14'), acknowledgedVersion: 1 })).toEqual([
      'escalate-office: acknowledged',
    ])
  })

  it('the DIC had taken it in hand, also where a result waited later', () => {
    const fired = [
      { step: 'escalate-dic', dueVersion: 1, occurrence: 0, at: at('2024-11-13', '07:30'), days: 3 },
    ] as const
    const known = { fired, acknowledgedAt: at('2024-11-14'), acknowledgedVersion: 1, resumedAt: at('2024-11-20') }
    expect(silent(known)).toContain('escalate-office: acknowledged')
  })

  it('the DIC leads itself, and the Office is told instead', () => {
    expect(silent({ isLedByDic: true })).toEqual(['escalate-dic: led-by-dic'])
  })
})

it('work without a date, and work that has ended, have nothing to explain', () => {
  expect(silent({ dueOn: null })).toEqual([])
  expect(silent({ state: 'completed' })).toEqual([])
})
