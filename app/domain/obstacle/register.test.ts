import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { ageBounds, countBy, heatOf, NO_DISTRICT, type RegisterCount } from './register.ts'

const row = (changes: Partial<RegisterCount>): RegisterCount => ({
  step: 'received',
  cause: 'funding',
  districtId: 'kim-bang',
  filerId: 'viettel',
  holderId: 'dic',
  age: 'to-5',
  isOver: false,
  count: 1,
  ...changes,
})
const rows = [
  row({ count: 3 }),
  row({ cause: 'site-or-land', age: 'over-22', count: 2 }),
  row({ districtId: 'ly-nhan', filerId: 'vnpt' }),
  row({ districtId: null, step: 'dossier:office-check', holderId: 'office' }),
]

describe('the register', () => {
  it('counts each value under the other filters, so that its figure is the length of its list', () => {
    expect([...countBy(rows, { dimension: 'age', filter: { age: 'to-5', cause: 'site-or-land' } })]).toEqual([
      ['over-22', 2],
    ])
    expect(countBy(rows, { dimension: 'cause', filter: { filerId: 'viettel' } })).toEqual(
      new Map([
        ['funding', 4],
        ['site-or-land', 2],
      ]),
    )
  })

  it('lays causes over districts; what has no district stands apart, and the sums agree', () => {
    expect(heatOf(rows, { districtIds: ['kim-bang', 'ly-nhan'], filter: {} })).toEqual([
      { cause: 'site-or-land', counts: [2, 0], elsewhere: 0, total: 2 },
      { cause: 'funding', counts: [3, 1], elsewhere: 1, total: 5 },
    ])
  })

  it('counts what is over its limit apart, and what has no district as a place of its own', () => {
    const late = [...rows, row({ isOver: true, districtId: null, count: 4 })]
    const overOn = plainDate('2024-11-11')
    expect(countBy(late, { dimension: 'isOver', filter: {} }).get(true)).toBe(4)
    expect(countBy(late, { dimension: 'districtId', filter: { overOn } })).toEqual(new Map([[null, 4]]))
    expect(countBy(late, { dimension: 'isOver', filter: { districtId: NO_DISTRICT } })).toEqual(
      new Map([
        [false, 1],
        [true, 4],
      ]),
    )
  })

  it('ages filings by working days: a weekend makes nobody older', () => {
    const monday = ageBounds({ today: plainDate('2024-11-11'), calendar })
    expect(monday[0]).toEqual(new Date('2024-11-04T00:00:00+07:00'))
  })
})
