import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from './plain-date.ts'
import { parseTypedTime, timeAt } from './time-of-day.ts'

describe('an hour as people type it', () => {
  it.each([
    ['16:30', '16:30'],
    ['9:05', '09:05'],
    ['16h', '16:00'],
    ['16h30', '16:30'],
    ['17 giờ', '17:00'],
    ['8 giờ 30 phút', '08:30'],
    ['0:00', '00:00'],
  ])('%s is %s', (typed, expected) => {
    expect(parseTypedTime(typed)).toBe(expected)
  })

  it.each(['24:00', '16:60', '16', 'chiều', '', '16:3', '-1:00'])('%s is not guessed', (typed) => {
    expect(parseTypedTime(typed)).toBeUndefined()
  })

  it('is read back from an instant in the time of the province', () => {
    expect(timeAt(instantAt(plainDate('2024-11-05'), '16:31'))).toBe('16:31')
  })
})
