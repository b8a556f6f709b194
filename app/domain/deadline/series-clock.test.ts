import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { DEFAULT_CLOCK_POLICY as policy } from './clock-policy.ts'
import { decideOpenings, nextOpening, type SeriesFacts } from './series-clock.ts'

const at = (day: string, time = '07:30') => instantAt(plainDate(day), time)
const yearly = (changes: Partial<SeriesFacts> = {}): SeriesFacts => ({
  recurrence: { everyMonths: 12, monthDay: '12-14', until: '2025-12-31' },
  beganAt: at('2023-11-20', '09:00'),
  isOver: false,
  openedKeys: [],
  ...changes,
})
const decide = (series: SeriesFacts, now: Date) => decideOpenings({ series, calendar, policy, now })

describe('a yearly duty', () => {
  it('published within the sixty days opens its first period at once', () => {
    const { due, nextAt } = decide(yearly(), at('2023-11-20', '09:00'))
    expect(due.map(({ at: opensAt, occurrence }) => [occurrence.key, opensAt])).toEqual([
      ['2023', at('2023-11-20', '09:00')],
    ])
    expect(nextAt).toEqual(at('2024-10-15'))
  })

  it('opens each period once', () => {
    const { due, nextAt } = decide(yearly({ openedKeys: ['2023', '2024'] }), at('2024-12-01'))
    expect(due).toEqual([])
    expect(nextAt).toEqual(at('2025-10-15'))
  })

  it('counts its openings on, so that none has the number of another', () => {
    const { due } = decide(yearly({ openedKeys: ['2023'] }), at('2025-11-01'))
    expect(due.map(({ ordinal, occurrence }) => [ordinal, occurrence.key])).toEqual([
      [2, '2024'],
      [3, '2025'],
    ])
  })

  it('has no next period after the end of its plan, nor when it is over', () => {
    expect(
      nextOpening({ series: yearly({ openedKeys: ['2023', '2024', '2025'] }), calendar, policy }).nextAt,
    ).toBeNull()
    expect(nextOpening({ series: yearly({ isOver: true }), calendar, policy }).nextAt).toBeNull()
  })

  it('opens on a working day: a period whose day is a Sunday opens on Monday', () => {
    const series = yearly({
      recurrence: { everyMonths: 12, monthDay: '12-05', until: null },
      beganAt: at('2024-01-10'),
    })
    expect(nextOpening({ series, calendar, policy }).nextAt).toEqual(at('2024-10-07'))
  })
})
