import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barSegments } from './bar-segments.ts'
import { STATUSES } from './status.ts'

test('a bar shows overdue first and done last, in proportion', () => {
  const bar = barSegments({ done: 50, overdue: 25, 'in-time': 25 })
  expect(bar.map(({ status, startPercent }) => [status, startPercent])).toEqual([
    ['overdue', 0],
    ['in-time', 25],
    ['done', 50],
  ])
})

test('one overdue assignment among a thousand can be seen', () => {
  const [overdue] = barSegments({ overdue: 1, 'in-time': 999 })
  expect(overdue?.widthPercent).toBeGreaterThan(0.5)
})

test('nothing to count draws nothing', () => {
  expect(barSegments({})).toEqual([])
})

test('whatever the counts, the classes stand side by side and fill the bar without leaving it', () => {
  const counts = fc.record(Object.fromEntries(STATUSES.map((status) => [status, fc.nat(10_000)])))
  fc.assert(
    fc.property(counts, (some) => {
      const bar = barSegments(some)
      let end = 0
      for (const { startPercent, widthPercent } of bar) {
        expect(startPercent).toBeGreaterThanOrEqual(end - 0.02)
        end = startPercent + widthPercent
      }
      if (bar.length > 0) expect(end).toBeCloseTo(99.75, 1)
    }),
    { numRuns: 200 },
  )
})
