import { expect, test } from 'vitest'
import { countOwed } from './owed-count.ts'

const led = (state: string) => ({ isLead: true, state, part: null })
const takenPart = (standing: string | null) => ({
  isLead: false,
  state: 'in-progress',
  part: standing ? { standing } : null,
})

test('what an agency has to do itself is the work it leads, its own part by a date, and what waits for its word', () => {
  expect(
    countOwed({ items: [led('issued'), led('in-progress'), takenPart('owed')], waiting: [['slip'], ['question']] }),
  ).toBe(5)
})

test('what waits for another is not counted: submitted, suspended, a part already given or without a date', () => {
  const items = [led('submitted'), led('suspended'), takenPart('given'), takenPart(null)]
  expect(countOwed({ items, waiting: [[], []] })).toBe(0)
})
