import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import type { AgencyCount } from './standing.ts'
import { byAgency, byKind, toStatistics, toStatusCounts, toTotal, weekDays } from './standing.ts'

const rows: AgencyCount[] = [
  { organisationId: 'sxd', organisation: 'Sở Xây dựng', kind: 'department', class: 'in-time', count: 3 },
  { organisationId: 'ln', organisation: 'UBND huyện Lý Nhân', kind: 'district', class: 'overdue', count: 1 },
  { organisationId: 'ln', organisation: 'UBND huyện Lý Nhân', kind: 'district', class: 'done-in-time', count: 2 },
  { organisationId: 'sxd', organisation: 'Sở Xây dựng', kind: 'department', class: 'undated-done', count: 1 },
]

describe('where the plan stands', () => {
  it('adds up: the total is the sum of the agencies and of the kinds', () => {
    const total = toTotal(rows)
    expect(total).toMatchObject({ total: 7, done: 3, late: 1 })
    for (const part of [byAgency(rows), byKind(rows)]) {
      expect(part.reduce((sum, row) => sum + row.total, 0)).toBe(total.total)
      expect(part.reduce((sum, row) => sum + row.done, 0)).toBe(total.done)
    }
  })

  it('names the late agency first', () => {
    expect(byAgency(rows)[0]?.label).toBe('UBND huyện Lý Nhân')
  })

  it('draws done with and without a date as one class', () => {
    expect(toStatusCounts(toTotal(rows).counts)).toEqual({ 'in-time': 3, overdue: 1, done: 3 })
  })

  it('counts each statistics class by both dates', () => {
    const statistics = toStatistics([
      { effective: 'open-in-time', original: 'open-late', count: 2 },
      { effective: 'open-late', original: 'open-late', count: 1 },
    ])
    expect(statistics.find((row) => row.class === 'open-late')).toEqual({
      class: 'open-late',
      effective: 1,
      original: 3,
    })
  })

  it('looks back over the same weekday of the weeks before', () => {
    expect(weekDays(plainDate('2024-11-04'), 2)).toEqual(['2024-10-21', '2024-10-28', '2024-11-04'])
  })
})
