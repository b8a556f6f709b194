import { describe, expect, it } from 'vitest'
import { addDays, dayAt, endOfDay, instantAt, parseTypedDate, plainDate, weekdayOf } from './plain-date.ts'

describe('a calendar day', () => {
  it('begins at midnight in Hà Nam, whatever the clock of the server says', () => {
    expect(dayAt(new Date('2024-12-14T16:59:59Z'))).toBe('2024-12-14')
    expect(dayAt(new Date('2024-12-14T17:00:00Z'))).toBe('2024-12-15')
  })

  it('is good to 24:00', () => {
    expect(endOfDay(plainDate('2024-12-14')).toISOString()).toBe('2024-12-14T17:00:00.000Z')
    expect(instantAt(plainDate('2024-12-16'), '07:30').toISOString()).toBe('2024-12-16T00:30:00.000Z')
  })

  it('is read as people type it', () => {
    for (const typed of ['5/11/2024', '05/11/2024', ' 05-11-2024 ', '5.11.2024', '2024-11-05'])
      expect(parseTypedDate(typed)).toBe('2024-11-05')
  })

  it('is not guessed from what is no day', () => {
    for (const typed of ['', '31/11/2024', '29/02/2023', '11/2024', '5/11/24', 'mai'])
      expect(parseTypedDate(typed)).toBeUndefined()
  })

  it('knows leap years and weekdays', () => {
    expect(addDays(plainDate('2024-02-28'), 1)).toBe('2024-02-29')
    expect(weekdayOf(plainDate('2024-12-14'))).toBe(6)
    expect(weekdayOf(plainDate('2024-12-15'))).toBe(7)
  })
})
