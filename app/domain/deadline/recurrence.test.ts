import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, plainDate } from '#domain/shared/plain-date.ts'
import { decideOccurrences, findNextOccurrence, type RecurrenceRule, RecurrenceRuleSchema } from './recurrence.ts'

const day = plainDate
/** V.8.1: "trước ngày 15 tháng 12 hàng năm". */
const yearly: RecurrenceRule = { everyMonths: 12, monthDay: '12-14', until: day('2025-12-31') }
const quarterly: RecurrenceRule = { everyMonths: 3, monthDay: '12-15', until: null }
const decide = (today: string, opened: string[] = [], rule = yearly) =>
  decideOccurrences({
    rule,
    beganOn: day('2023-11-08'),
    openedKeys: new Set(opened),
    openDaysBefore: 60,
    today: day(today),
  })

describe('a duty that comes back every year', () => {
  it('opens each occurrence 60 days before it is due', () => {
    expect(decide('2023-11-08').toOpen).toEqual([{ key: '2023', dueOn: '2023-12-14', opensOn: '2023-10-15' }])
    expect(decide('2024-10-14', ['2023'])).toEqual({
      toOpen: [],
      next: { key: '2024', dueOn: '2024-12-14', opensOn: '2024-10-15' },
    })
    expect(decide('2024-10-15', ['2023']).toOpen.map(({ key }) => key)).toEqual(['2024'])
  })

  it('makes up for occurrences it was not there to open, oldest first, and opens none twice', () => {
    expect(decide('2024-11-04').toOpen.map(({ key }) => key)).toEqual(['2023', '2024'])
    expect(decide('2024-11-04', ['2023', '2024']).toOpen).toEqual([])
  })

  it('opens none that was due before the series began and none after its period', () => {
    const late = { rule: yearly, beganOn: day('2024-12-15'), openedKeys: new Set<string>(), openDaysBefore: 60 }
    expect(decideOccurrences({ ...late, today: day('2025-12-01') }).toOpen.map(({ key }) => key)).toEqual(['2025'])
    expect(decideOccurrences({ ...late, today: day('2026-12-01') }).next).toBeNull()
  })
})

describe('a duty that comes back within the year', () => {
  it('is due in the months that lie apart by the rule', () => {
    const keys = decide('2024-09-30', [], quarterly).toOpen.map(({ key, dueOn }) => `${key} ${dueOn}`)
    expect(keys).toEqual(['2023-12 2023-12-15', '2024-03 2024-03-15', '2024-06 2024-06-15', '2024-09 2024-09-15'])
  })

  it('takes the last day of a month that is too short', () => {
    const monthly: RecurrenceRule = { everyMonths: 1, monthDay: '01-31', until: null }
    const next = findNextOccurrence({ rule: monthly, from: day('2024-02-01'), openDaysBefore: 5 })
    expect(next).toEqual({ key: '2024-02', dueOn: '2024-02-29', opensOn: '2024-02-24' })
  })

  it('finds for any day the next due day, never one before it, never one twice', () => {
    const anyRule = fc.record({
      everyMonths: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 6 as const, 12 as const),
      monthDay: fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-')),
      until: fc.constant(null),
    })
    const anyDay = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays(day('2023-01-01'), offset))
    fc.assert(
      fc.property(anyRule, anyDay, (rule, from) => {
        expect(RecurrenceRuleSchema.safeParse(rule).success).toBe(true)
        const first = findNextOccurrence({ rule, from, openDaysBefore: 60 })
        if (!first) throw new Error('a rule without end has a next occurrence')
        const second = findNextOccurrence({ rule, from: addDays(first.dueOn, 1), openDaysBefore: 60 })
        expect(first.dueOn >= from && daysBetween(from, first.dueOn) <= 31 * rule.everyMonths).toBe(true)
        expect(second && second.dueOn > first.dueOn && second.key !== first.key).toBe(true)
        expect(findNextOccurrence({ rule, from: first.dueOn, openDaysBefore: 60 })).toEqual(first)
      }),
    )
  })
})
