import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as province, provinceDays } from '#tests/factories/province-calendar.ts'
import { findMissingOwnYear, overlayCalendar } from './own-calendar.ts'
import { decideOwnCalendarChange } from './own-calendar-change.ts'
import { addWorkingDays, isWorkingDay } from './working-calendar.ts'

const FRIDAY = plainDate('2024-11-22')
const saturday = { day: plainDate('2024-11-23'), kind: 'worked-saturday' as const }
const days2024 = provinceDays.filter(({ day }) => day.startsWith('2024'))

describe('the calendar of an organisation', () => {
  it('is the province’s but for its own days', () => {
    const own = overlayCalendar(province, [saturday])
    expect(addWorkingDays({ calendar: own, day: FRIDAY, count: 1 })).toEqual({ ok: true, value: saturday.day })
    expect(addWorkingDays({ calendar: province, day: FRIDAY, count: 1 })).toEqual({ ok: true, value: '2024-11-25' })
    expect(own.province).toBe(province)
  })

  it('does not make a year known that the province has not entered', () => {
    const own = overlayCalendar(province, [{ ...saturday, day: plainDate('2031-11-22') }])
    expect(isWorkingDay(own, plainDate('2031-11-21'))).toMatchObject({ reason: 'calendar-year-missing' })
  })

  it('is asked for as the province’s is, after a year with days of its own', () => {
    const asked = (years: number[], today: string) => findMissingOwnYear(new Set(years), plainDate(today))
    expect(asked([2024], '2024-09-30')).toBeUndefined()
    expect(asked([2024], '2024-10-01')).toBe(2025)
    expect(asked([2024], '2025-03-01')).toBe(2025)
    expect(asked([2024, 2025], '2024-12-31')).toBeUndefined()
    expect(asked([2024], '2026-01-01')).toBeUndefined()
  })

  it('is asked for as long as a year is missing, though the province has not entered that year either', () => {
    const { ownYears = new Set<number>() } = overlayCalendar(province, [
      { ...saturday, day: plainDate('2030-11-23') },
      { ...saturday, day: plainDate('2031-11-22') },
    ])
    expect(findMissingOwnYear(ownYears, plainDate('2030-12-01'))).toBeUndefined()
    expect(findMissingOwnYear(ownYears, plainDate('2031-12-01'))).toBe(2032)
  })

  it('takes in all Saturdays of a year but those that the province marks itself', () => {
    const wanted = { year: 2024, additions: '', remove: [], source: 'QĐ 12', saturdays: 'worked' as const }
    const change = decideOwnCalendarChange(wanted, { province: days2024, own: [saturday] })
    const added = change.ok ? change.value.add.map(({ day }) => day) : []
    const marked = new Set<string>(days2024.map(({ day }) => day))
    expect(added).toHaveLength(52 - 1 - days2024.filter(({ day }) => new Date(day).getUTCDay() === 6).length)
    expect(added.some((day) => marked.has(day) || day === saturday.day)).toBe(false)
  })

  it('loses all Saturdays of a year at once, and keeps its days off', () => {
    const dayOff = { day: plainDate('2024-11-15'), kind: 'swap-off' as const }
    const wanted = { year: 2024, additions: '', remove: [], source: '', saturdays: 'off' as const }
    expect(decideOwnCalendarChange(wanted, { province: days2024, own: [dayOff, saturday] })).toEqual({
      ok: true,
      value: { add: [], remove: [saturday.day] },
    })
  })
})
