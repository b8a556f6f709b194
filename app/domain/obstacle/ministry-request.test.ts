import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { checkLetterDay, daysUntilAnswer, ReferAboveSchema } from './ministry-request.ts'

const today = plainDate('2024-11-08')
const form = {
  ministry: 'Bộ Xây dựng',
  question: 'Áp dụng quy chuẩn nào?',
  dueOn: '29/11/2024',
  follower: 'office',
}

describe('a question to a ministry', () => {
  it('has working days until the day asked for, over a weekend too, and that day lies ahead', () => {
    expect(daysUntilAnswer({ today, dueOn: plainDate('2024-11-12'), calendar })).toEqual({ ok: true, value: 2 })
    expect(daysUntilAnswer({ today, dueOn: today, calendar })).toMatchObject({ reason: 'answer-due-past' })
  })

  it('names the year that the calendar lacks instead of counting without it', () => {
    const dueOn = plainDate('2099-01-05')
    expect(daysUntilAnswer({ today, dueOn, calendar })).toMatchObject({
      reason: 'calendar-year-missing',
      field: 'dueOn',
    })
  })

  it('may go without the number of its letter, but a letter has both number and day', () => {
    expect(ReferAboveSchema.safeParse(form).success).toBe(true)
    const reasonOf = (changes: object) =>
      ReferAboveSchema.safeParse({ ...form, ...changes }).error?.issues.map(({ path, message }) => [path[0], message])
    expect(reasonOf({ letterNumber: '3011/UBND' })).toEqual([['letterOn', 'letter-day-missing']])
    expect(reasonOf({ letterOn: '08/11/2024' })).toEqual([['letterNumber', 'number-missing']])
  })

  it('is answered on the day of its letter or later, and no letter is of tomorrow', () => {
    const on = plainDate('2024-11-07')
    expect(checkLetterDay({ field: 'answeredOn', on, today, notBefore: today })).toMatchObject({
      reason: 'answer-before-letter',
    })
    expect(checkLetterDay({ field: 'letterOn', on: plainDate('2024-11-09'), today })).toMatchObject({
      reason: 'letter-in-the-future',
    })
    expect(checkLetterDay({ field: 'answeredOn', on: today, today, notBefore: today })).toMatchObject({ ok: true })
  })
})
