import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, plainDate } from '#domain/shared/plain-date.ts'
import { takeFirst } from '#domain/shared/take-first.ts'
import {
  findNextOccurrence,
  findOccurrences,
  planOccurrences,
  type RecurrenceRule,
  RecurrenceRuleSchema,
  ruleFrom,
} from './recurrence.ts'

const day = plainDate
/** V.8.1: "trước ngày 15 tháng 12 hàng năm". */
const yearly: RecurrenceRule = { everyMonths: 12, monthDay: '12-14', until: day('2025-12-31') }
const quarterly: RecurrenceRule = { everyMonths: 3, monthDay: '12-15', until: null }
/** Key and due day of the first occurrences from a day on. */
const first = (rule: RecurrenceRule, from: string, count: number): string[] =>
  takeFirst(findOccurrences({ rule, from: day(from), openDaysBefore: 60 }), count).map(
    ({ key, dueOn }) => `${key} ${dueOn}`,
  )

describe('a duty that comes back every year', () => {
  it('opens each occurrence 60 days before it is due', () => {
    expect(findNextOccurrence({ rule: yearly, from: day('2023-11-08'), openDaysBefore: 60 })).toEqual({
      key: '2023',
      dueOn: '2023-12-14',
      opensOn: '2023-10-15',
    })
  })

  it('has none that was due before a day and none after its period', () => {
    expect(first(yearly, '2023-12-15', 9)).toEqual(['2024 2024-12-14', '2025 2025-12-14'])
    expect(first(yearly, '2025-12-15', 9)).toEqual([])
  })
})

describe('an exception', () => {
  const exceptions = [
    { key: '2024-12', movedTo: day('2024-12-20'), reason: 'theo Công văn 12' },
    { key: '2025-03', movedTo: null, reason: 'gộp vào báo cáo năm' },
  ]
  const rule = { ...quarterly, exceptions }

  it('moves one occurrence or leaves it out, and touches no other', () => {
    expect(first(rule, '2024-09-01', 3)).toEqual(['2024-09 2024-09-15', '2024-12 2024-12-20', '2025-06 2025-06-15'])
  })

  it('keeps its reason beside the day of the rule', () => {
    const [december, march] = takeFirst(planOccurrences(rule, day('2024-12-01')), 2)
    expect(december).toMatchObject({ regularOn: '2024-12-15', dueOn: '2024-12-20', reason: 'theo Công văn 12' })
    expect(march).toMatchObject({ regularOn: '2025-03-15', dueOn: null, reason: 'gộp vào báo cáo năm' })
  })
})

describe('a duty that comes back within the year', () => {
  it('is due in the months that lie apart by the rule', () => {
    expect(first(quarterly, '2024-06-16', 2)).toEqual(['2024-09 2024-09-15', '2024-12 2024-12-15'])
  })

  it('counts any number of months from its first day', () => {
    const rule = ruleFrom({ firstOn: day('2024-11-30'), everyMonths: 5, until: day('2026-01-01') })
    expect(first(rule, '2024-01-01', 9)).toEqual(['2024-11 2024-11-30', '2025-04 2025-04-30', '2025-09 2025-09-30'])
    expect(RecurrenceRuleSchema.safeParse({ ...rule, anchorYear: undefined }).success).toBe(false)
  })

  it('takes the last day of a month that is too short', () => {
    const monthly: RecurrenceRule = { everyMonths: 1, monthDay: '01-31', until: null }
    const next = findNextOccurrence({ rule: monthly, from: day('2024-02-01'), openDaysBefore: 5 })
    expect(next).toEqual({ key: '2024-02', dueOn: '2024-02-29', opensOn: '2024-02-24' })
  })

  it('finds for any day the next due day, never one before it, never one twice', () => {
    const anyRule = fc.record({
      everyMonths: fc.integer({ min: 1, max: 24 }),
      monthDay: fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-')),
      until: fc.constant(null),
      anchorYear: fc.integer({ min: 2020, max: 2026 }),
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
