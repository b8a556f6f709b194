import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { axisTicks, placeOn } from './target-scale.ts'

describe('the axis of a trend', () => {
  it('shows where the readings move', () => {
    expect(axisTicks([97.9, 98.6, 100])).toEqual([97, 98, 99, 100])
    expect(axisTicks([60, 80])).toEqual([60, 65, 70, 75, 80])
  })

  it('holds every value, in steps that rise', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }), (values) => {
        const ticks = axisTicks(values)
        expect(ticks.length).toBeGreaterThan(1)
        expect(ticks.length).toBeLessThan(8)
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + 1e-6)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - 1e-5 * Math.max(1, ...values))
      }),
    )
  })

  it('is true to the days between readings', () => {
    const place = placeOn(
      { left: 0, right: 100, top: 0, bottom: 10 },
      { from: plainDate('2024-01-01'), to: plainDate('2024-04-10') },
      [0, 10],
    )
    expect(place({ readOn: plainDate('2024-01-01'), value: 0 })).toEqual({ x: 0, y: 10 })
    expect(place({ readOn: plainDate('2024-01-26'), value: 10 })).toEqual({ x: 25, y: 0 })
  })
})
