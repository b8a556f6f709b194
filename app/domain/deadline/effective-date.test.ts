import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '#domain/calendar/working-calendar.ts'
import { addDays, instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { effectiveDate, isLateAt } from './effective-date.ts'

const saturday = plainDate('2024-12-14')

describe('a date that falls on a day off', () => {
  it.each([
    ['literal', '2024-12-14'],
    ['previous', '2024-12-13'],
    ['next', '2024-12-16'],
  ] as const)('counts from the %s day', (dayOff, expected) => {
    expect(effectiveDate({ dueOn: saturday, dayOff, calendar })).toEqual({ ok: true, value: expected })
  })

  it('is kept until 24:00 of the day as written', () => {
    expect(isLateAt({ dueOn: saturday, dueTime: null }, instantAt(saturday, '23:59'))).toBe(false)
    expect(isLateAt({ dueOn: saturday, dueTime: null }, instantAt(addDays(saturday, 1), '00:00'))).toBe(true)
  })

  it('moves to a working day, backwards only, and never when it already is one', () => {
    const anyDay = fc.integer({ min: 2, max: 1400 }).map((offset) => addDays(plainDate('2023-01-01'), offset))
    fc.assert(
      fc.property(anyDay, (dueOn) => {
        const moved = effectiveDate({ dueOn, dayOff: 'previous', calendar })
        if (!moved.ok) throw new Error(moved.reason)
        expect(isWorkingDay(calendar, moved.value)).toEqual({ ok: true, value: true })
        expect(moved.value <= dueOn).toBe(true)
        expect(effectiveDate({ dueOn: moved.value, dayOff: 'next', calendar })).toEqual(moved)
      }),
    )
  })

  it('cannot be moved in a year nobody has entered, but stands as written', () => {
    const dueOn = plainDate('2027-01-04')
    expect(effectiveDate({ dueOn, dayOff: 'previous', calendar })).toMatchObject({ params: { year: 2027 } })
    expect(effectiveDate({ dueOn, dayOff: 'literal', calendar })).toEqual({ ok: true, value: dueOn })
  })
})
