import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type PlainDate, plainDate, yearOf } from '#domain/shared/plain-date.ts'
import type { Result } from '#domain/shared/result.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import {
  addWorkingDays,
  buildWorkingCalendar,
  findMissingYear,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './working-calendar.ts'

function known<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason} ${JSON.stringify(result.params)}`)
  return result.value
}
const works = (day: PlainDate) => known(isWorkingDay(calendar, day))
const add = (day: PlainDate, count: number) => known(addWorkingDays({ calendar, day, count }))
const between = (from: PlainDate, to: PlainDate) => known(workingDaysBetween({ calendar, from, to }))
const daysOfYear = (year: number) => {
  const days: PlainDate[] = []
  for (let day = plainDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) days.push(day)
  return days
}

/** Any day of 2024 or 2025: far enough from both ends of the calendar for the counts below. */
const anyDay = fc.integer({ min: 0, max: 730 }).map((offset) => addDays(plainDate('2024-01-01'), offset))
const anyCount = fc.integer({ min: -200, max: 200 }).filter((count) => count !== 0)

describe('the working calendar of the province', () => {
  it.each([
    ['2024-04-29', false, 'Monday given off before 30/4'],
    ['2024-05-04', true, 'Saturday worked in exchange'],
    ['2024-02-13', false, 'day in lieu of the first day of Tết'],
    ['2025-05-02', false, 'Friday given off after 01/5'],
    ['2025-04-26', true, 'Saturday worked in exchange'],
    ['2024-12-14', false, 'ordinary Saturday'],
    ['2024-12-13', true, 'ordinary Friday'],
    ['2026-11-23', true, 'a proposed swap that nobody has decided'],
  ])('%s: working day %s (%s)', (day, expected) => {
    expect(works(plainDate(day))).toBe(expected)
  })

  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])('%i has %i working days', (year, expected) => {
    expect(daysOfYear(year).filter(works)).toHaveLength(expected)
  })

  it('counts from Friday over Tết to the first working day after it', () => {
    expect(add(plainDate('2024-02-07'), 1)).toBe('2024-02-15')
    expect(between(plainDate('2024-02-07'), plainDate('2024-02-15'))).toBe(1)
    expect(add(plainDate('2024-02-15'), -1)).toBe('2024-02-07')
  })

  it('counts over the end of a year', () => {
    expect(add(plainDate('2024-12-30'), 3)).toBe('2025-01-03')
  })

  it('moves a day off to the working day before or after it and leaves a working day alone', () => {
    expect(known(workingDayOnOrBefore(calendar, plainDate('2024-12-14')))).toBe('2024-12-13')
    expect(known(workingDayOnOrAfter(calendar, plainDate('2024-12-14')))).toBe('2024-12-16')
    expect(known(workingDayOnOrBefore(calendar, plainDate('2024-12-13')))).toBe('2024-12-13')
    expect(known(workingDayOnOrAfter(calendar, plainDate('2024-12-13')))).toBe('2024-12-13')
  })
})

describe('a year without rows', () => {
  const missing = (year: number) => ({ ok: false, reason: 'calendar-year-missing', params: { year } })

  it('is named, never guessed', () => {
    expect(isWorkingDay(calendar, plainDate('2027-03-01'))).toEqual(missing(2027))
    expect(addWorkingDays({ calendar, day: plainDate('2026-12-31'), count: 1 })).toEqual(missing(2027))
    expect(addWorkingDays({ calendar, day: plainDate('2023-01-03'), count: -1 })).toEqual(missing(2022))
    expect(workingDaysBetween({ calendar, from: plainDate('2026-12-01'), to: plainDate('2027-01-05') })).toEqual(
      missing(2027),
    )
    expect(workingDayOnOrBefore(calendar, plainDate('2023-01-01'))).toEqual(missing(2022))
    expect(workingDayOnOrAfter(calendar, plainDate('2028-01-01'))).toEqual(missing(2028))
  })

  it('need not be known where counting begins on the day beside it', () => {
    expect(add(plainDate('2027-01-01'), -1)).toBe('2026-12-31')
    expect(add(plainDate('2022-12-31'), 1)).toBe('2023-01-03')
    expect(addWorkingDays({ calendar, day: plainDate('2027-01-02'), count: -1 })).toEqual(missing(2027))
    expect(addWorkingDays({ calendar, day: plainDate('2027-01-01'), count: 1 })).toEqual(missing(2027))
  })

  it('between two known years stops a count that would cross it', () => {
    const holed = buildWorkingCalendar([
      { day: plainDate('2023-01-02'), kind: 'compensatory' },
      { day: plainDate('2025-01-01'), kind: 'statutory' },
    ])
    expect(addWorkingDays({ calendar: holed, day: plainDate('2023-12-29'), count: 1 })).toEqual(missing(2024))
    expect(addWorkingDays({ calendar: holed, day: plainDate('2025-01-02'), count: -1 })).toEqual(missing(2024))
    const across = { calendar: holed, from: plainDate('2023-12-29'), to: plainDate('2025-01-02') }
    expect(workingDaysBetween(across)).toEqual(missing(2024))
  })

  it('is asked for from October of the year before', () => {
    expect(findMissingYear(calendar, plainDate('2026-09-30'))).toBeUndefined()
    expect(findMissingYear(calendar, plainDate('2026-10-01'))).toBe(2027)
    expect(findMissingYear(calendar, plainDate('2027-02-01'))).toBe(2027)
    expect(findMissingYear(calendar, plainDate('2025-12-31'))).toBeUndefined()
  })
})

describe('adding working days', () => {
  it('agrees with walking day by day', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, count) => {
        let day = from
        for (let left = Math.abs(count); left > 0; left -= works(day) ? 1 : 0) day = addDays(day, Math.sign(count))
        expect(add(from, count)).toBe(day)
      }),
    )
  })

  it('never lands on a day off', () => {
    fc.assert(fc.property(anyDay, anyCount, (day, count) => works(add(day, count))))
  })

  it('is undone by subtracting as many from a working day', () => {
    fc.assert(fc.property(anyDay.filter(works), anyCount, (day, count) => add(add(day, count), -count) === day))
  })

  it('is monotone in the day and strictly in the count', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyCount, (a, b, count) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a]
        expect(add(earlier, count) <= add(later, count)).toBe(true)
        expect(add(earlier, count) < add(earlier, count === -1 ? 1 : count + 1)).toBe(true)
      }),
    )
  })

  it('agrees with the difference', () => {
    fc.assert(fc.property(anyDay, anyCount, (day, count) => between(day, add(day, count)) === count))
  })
})
