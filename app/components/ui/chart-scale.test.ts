import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartDots, chartTicks } from './chart-scale.ts'

const FRAME = { left: 34, right: 304, top: 28, bottom: 112 }

test('the axis counts in whole steps up to the highest value', () => {
  expect(chartTicks(6)).toEqual([0, 2, 4, 6])
  expect(chartTicks(3)).toEqual([0, 1, 2, 3])
  expect(chartTicks(1387)).toEqual([0, 500, 1000, 1500])
})

test('nothing overdue in any week still has an axis', () => {
  expect(chartTicks(0)).toEqual([0, 1])
})

test('no value leaves the axis, and the axis has at most four steps', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (highest) => {
      const ticks = chartTicks(highest)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest)
      expect(ticks.length).toBeLessThanOrEqual(5)
    }),
  )
})

test('the first week stands at the left, the last at the right, zero on the line', () => {
  const dots = chartDots([3, 0, 6], FRAME, 6)
  expect(dots[0]).toEqual({ x: 34, y: 70 })
  expect(dots[1]?.y).toBe(FRAME.bottom)
  expect(dots[2]).toEqual({ x: 304, y: 28 })
})

test('a single value stands at the right end', () => {
  expect(chartDots([2], FRAME, 2)).toEqual([{ x: 304, y: 28 }])
})
