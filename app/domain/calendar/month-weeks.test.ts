import { expect, test } from 'vitest'
import { monthWeeks } from './month-weeks.ts'

test('a month begins on its weekday and fills its last week up', () => {
  const september = monthWeeks(2024, 9)
  expect(september[0]).toEqual([null, null, null, null, null, null, '2024-09-01'])
  expect(september.at(-1)).toEqual(['2024-09-30', null, null, null, null, null, null])
})

test('the February of a leap year has 29 days', () => {
  expect(monthWeeks(2024, 2).flat().filter(Boolean)).toHaveLength(29)
  expect(monthWeeks(2023, 2).flat().filter(Boolean)).toHaveLength(28)
})
