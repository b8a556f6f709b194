import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { digestAt } from './digest.ts'

const at = (day: string, time: string) => instantAt(plainDate(day), time)
const leavesAt = (since: Date, now = since) => digestAt({ since, now, digestTime: '07:30', calendar })
const GATHERING_MS = 2_000

describe('a message of the digest', () => {
  it('of 7:30 leaves at 7:30, once the clocks of that hour have written theirs', () => {
    expect(leavesAt(at('2024-11-05', '07:30'))).toEqual(new Date(at('2024-11-05', '07:30').getTime() + GATHERING_MS))
  })

  it('written during the day leaves the next morning', () => {
    expect(leavesAt(at('2024-11-05', '15:00'))).toEqual(new Date(at('2024-11-06', '07:30').getTime() + GATHERING_MS))
  })

  it('written on a Friday afternoon waits for Monday', () => {
    expect(leavesAt(at('2024-11-08', '15:00'))).toEqual(new Date(at('2024-11-11', '07:30').getTime() + GATHERING_MS))
  })

  it('that an engine writes too late leaves at once', () => {
    const now = at('2024-11-07', '10:00')
    expect(leavesAt(at('2024-11-05', '07:30'), now)).toEqual(new Date(now.getTime() + GATHERING_MS))
  })

  it('is not held back by a year without calendar', () => {
    expect(leavesAt(at('2031-03-04', '07:00'))).toEqual(new Date(at('2031-03-04', '07:30').getTime() + GATHERING_MS))
  })
})
