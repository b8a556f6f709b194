import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import type { MeasuringPeriod } from './measuring-period.ts'
import { nextLookAtReading } from './reading-clock.ts'

const at = (day: string, time = '07:30') => instantAt(plainDate(day), time)
const next = (after: Date, { everyMonths = 3 as MeasuringPeriod, askedOn = '2024-01-10' } = {}) =>
  nextLookAtReading({ everyMonths, askedOn: plainDate(askedOn), after }, { calendar, fireTime: '07:30' })

describe('the clock of a target', () => {
  it('looks after the quarter and once more after its time to measure, on working days', () => {
    expect(next(at('2024-09-20'))).toEqual(at('2024-10-01'))
    expect(next(at('2024-10-01'))).toEqual(at('2024-10-16'))
    expect(next(at('2024-10-16'))).toEqual(at('2025-01-02'))
    // 16/02/2025 was a Sunday; a month's figures are asked for after Tết.
    expect(next(at('2025-01-31', '08:00'), { everyMonths: 1 })).toEqual(at('2025-02-03'))
    expect(next(at('2025-02-03'), { everyMonths: 1 })).toEqual(at('2025-02-17'))
  })

  it('asks for no period that was over before measuring was asked for', () => {
    expect(next(at('2024-10-02'), { askedOn: '2024-10-02' })).toEqual(at('2025-01-02'))
  })

  it('goes on where the calendar of the year is missing', () => {
    expect(next(at('2030-12-20'))).toEqual(at('2031-01-01'))
  })
})
