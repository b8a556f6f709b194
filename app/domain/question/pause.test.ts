import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { daysLeft } from './pause.ts'

const at = (day: string) => instantAt(plainDate(day), '10:00')
const stay = (from: string, to: string, limitDays: number | null = 3) => ({
  startedAt: at(from),
  endedAt: at(to),
  limitDays,
})

describe('the limit of a step during a question', () => {
  it('loses the days before the question and none of those of whom is asked', () => {
    expect(daysLeft({ stay: stay('2024-11-07', '2024-11-08'), calendar })).toBe(2)
    expect(daysLeft({ stay: stay('2024-11-07', '2024-11-07'), calendar })).toBe(3)
  })

  it('does not count a weekend', () => {
    expect(daysLeft({ stay: stay('2024-11-08', '2024-11-11'), calendar })).toBe(2)
  })

  it('leaves one day to read the answer to who had used all of them', () => {
    expect(daysLeft({ stay: stay('2024-11-04', '2024-11-15'), calendar })).toBe(1)
  })

  it('has no end where the step had none', () => {
    expect(daysLeft({ stay: stay('2024-11-07', '2024-11-08', null), calendar })).toBeNull()
  })
})
