import { describe, expect, it } from 'vitest'
import { plainDate as day, dayAt, instantAt } from '#domain/shared/plain-date.ts'
import { timeOfDay } from '#domain/shared/time-of-day.ts'
import { clockFacts } from '#tests/factories/clock-facts.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { futureSteps } from './clock.ts'
import type { ClockFacts } from './clock-facts.ts'
import { DEFAULT_CLOCK_POLICY as policy } from './clock-policy.ts'

const at = (text: string, time: string) => instantAt(day(text), time)
/** The first days and steps that are still to come. */
const told = (facts: ClockFacts, limit: number) =>
  futureSteps({ facts, calendar, policy, from: facts.settledUntil, limit }).map(
    (step) => `${dayAt(step.at)} ${step.step}`,
  )
/** Reported on a few days ago, so nothing is chased while we look and nothing lies behind. */
const ladder = (changes: Partial<ClockFacts> & Pick<ClockFacts, 'settledUntil'>) =>
  clockFacts({ lastActivityAt: at('2024-06-17', '09:00'), resumedAt: changes.settledUntil, ...changes })

describe('a date with an hour', () => {
  const due = { dueOn: day('2024-06-28'), dueTime: timeOfDay('16:00'), yearly: false } as const

  it('is reminded of once more in the morning of the day itself', () => {
    const facts = ladder({ ...due, settledUntil: at('2024-06-26', '09:00') })
    expect(told(facts, 3)).toEqual(['2024-06-27 remind-1', '2024-06-28 remind-today', '2024-07-01 overdue'])
  })

  it('is reminded of in time when it is given the day before', () => {
    const given = at('2024-06-27', '14:00')
    const flash = { urgency: 'flash', issuedAt: given, dueVersionBeganAt: given, settledUntil: given } as const
    expect(told(ladder({ ...due, ...flash }), 2)).toEqual(['2024-06-28 remind-today', '2024-07-01 overdue'])
  })

  it('has no reminder on the day where the hour has come before the steps', () => {
    expect(told(ladder({ ...due, dueTime: timeOfDay('07:30'), settledUntil: at('2024-06-27', '09:00') }), 1)).toEqual([
      '2024-07-01 overdue',
    ])
  })

  it('on a day off is reminded of on the last working day, and on the day itself when it is hỏa tốc', () => {
    const saturday = { ...due, dueOn: day('2024-06-29'), settledUntil: at('2024-06-27', '09:00') }
    expect(told(ladder(saturday), 1)).toEqual(['2024-06-28 remind-today'])
    expect(told(ladder({ ...saturday, urgency: 'flash' }), 1)).toEqual(['2024-06-29 remind-today'])
  })

  it('moved behind the present moment is not reminded of after it has passed', () => {
    const moved = ladder({ ...due, settledUntil: at('2024-06-28', '09:00') })
    expect(told(moved, 1)).toEqual(['2024-07-01 overdue'])
  })
})
