import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { type ChangeSeries, compareSeries, decideSeriesChange } from './change-series.ts'
import type { RecurrenceRule } from './recurrence.ts'

const day = plainDate
const today = day('2024-11-04')
const yearly: RecurrenceRule = { everyMonths: 12, monthDay: '12-14', until: day('2026-12-31') }
const opened = [
  { key: '2023', dueOn: day('2023-12-14') },
  { key: '2024', dueOn: day('2024-12-14') },
]
const reason = 'theo ý kiến chỉ đạo'
const decide = (input: object, rule = yearly) =>
  decideSeriesChange({ reason, ...input } as ChangeSeries, { rule, opened, today })

function changed(input: object, rule = yearly) {
  const result = decide(input, rule)
  if (!result.ok) throw new Error(result.reason)
  return { rule: result.value, shown: compareSeries({ before: rule, after: result.value, opened, today }) }
}

describe('a changed rule', () => {
  it('leaves what is open as it is and moves the occurrences ahead', () => {
    const { shown } = changed({ change: 'rule', everyMonths: 12, firstOn: day('2025-11-30'), until: yearly.until })
    expect(shown).toEqual({
      stays: opened,
      moves: [
        { key: '0', from: '2025-12-14', to: '2025-11-30' },
        { key: '1', from: '2026-12-14', to: '2026-11-30' },
      ],
      added: [],
      fallsAway: [],
    })
  })

  it('shows what is new where the duty comes back more often', () => {
    const { shown } = changed({ change: 'rule', everyMonths: 6, firstOn: day('2025-06-14'), until: yearly.until })
    expect(shown).toMatchObject({ moves: [], added: ['2025-06-14', '2026-06-14'], fallsAway: [] })
  })

  it('shows what falls away where it ends earlier', () => {
    const { shown } = changed({ change: 'end', until: day('2025-12-31') })
    expect(shown).toMatchObject({ moves: [], added: [], fallsAway: ['2026-12-14'] })
  })

  it('begins neither in the past nor before what is open', () => {
    expect(decide({ change: 'rule', everyMonths: 1, firstOn: day('2024-11-03'), until: null })).toMatchObject({
      reason: 'date-in-past',
    })
    expect(decide({ change: 'rule', everyMonths: 1, firstOn: day('2024-12-14'), until: null })).toMatchObject({
      reason: 'first-day-opened',
      params: { last: '2024-12-14' },
    })
    expect(decide({ change: 'rule', everyMonths: 12, firstOn: day('2024-12-20'), until: null })).toMatchObject({
      reason: 'period-opened',
    })
  })
})

describe('an exception', () => {
  it('moves one occurrence, leaves one out, and gives it back', () => {
    const moved = changed({ change: 'move', key: '2025', movedTo: day('2025-12-20') })
    expect(moved.shown.moves).toEqual([{ key: '2025', from: '2025-12-14', to: '2025-12-20' }])
    const leftOut = changed({ change: 'leave-out', key: '2025' }, moved.rule)
    expect(leftOut.shown).toMatchObject({ moves: [], added: [], fallsAway: ['2025-12-20'] })
    const back = changed({ change: 'restore', key: '2025' }, leftOut.rule)
    expect(back.shown).toMatchObject({ added: ['2025-12-14'] })
    expect(back.rule.exceptions).toEqual([])
  })

  it('is made neither of an open occurrence nor so that one overtakes another', () => {
    expect(decide({ change: 'leave-out', key: '2024' })).toMatchObject({ reason: 'occurrence-not-future' })
    expect(decide({ change: 'move', key: '2025', movedTo: day('2026-12-14') })).toMatchObject({
      reason: 'occurrence-overtakes',
    })
    expect(decide({ change: 'move', key: '2025', movedTo: day('2024-12-14') })).toMatchObject({
      reason: 'occurrence-overtakes',
    })
  })
})
