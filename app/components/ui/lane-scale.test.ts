import { expect, test } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { laneScale, laneTicks } from './lane-scale.ts'

const from = plainDate('2024-09-30')
const to = plainDate('2024-11-09')

test('a span covers its share of the time shown', () => {
  const { barOf } = laneScale(from, to)
  expect(barOf({ kind: 'held', from: plainDate('2024-10-10'), to: plainDate('2024-10-20') })).toEqual({
    kind: 'held',
    startPercent: 25,
    widthPercent: 25,
  })
})

test('a matter passed on the day it came is still seen', () => {
  const { barOf } = laneScale(from, to)
  expect(barOf({ kind: 'held', from, to: from }).widthPercent).toBe(2.5)
})

test('what lies outside the time shown is cut at its edge', () => {
  const { barOf } = laneScale(from, to)
  const bar = barOf({ kind: 'left', from: plainDate('2024-11-04'), to: plainDate('2024-12-01') })
  expect(bar.startPercent + bar.widthPercent).toBe(100)
})

test('the axis is marked on Mondays, at most eight of them', () => {
  expect(laneTicks(from, to)).toEqual([
    '2024-09-30',
    '2024-10-07',
    '2024-10-14',
    '2024-10-21',
    '2024-10-28',
    '2024-11-04',
  ])
  expect(laneTicks(plainDate('2024-01-03'), plainDate('2024-12-31')).length).toBeLessThanOrEqual(8)
})
