import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { checkLock } from './lock-period.ts'
import { parsePeriod, recentPeriods } from './period.ts'

describe('a period', () => {
  it('is a month, a quarter or a year, cut off at its last day', () => {
    expect(parsePeriod('2024-02')).toMatchObject({ kind: 'month', from: '2024-02-01', to: '2024-02-29' })
    expect(parsePeriod('2024-Q4')).toMatchObject({ kind: 'quarter', from: '2024-10-01', to: '2024-12-31' })
    expect(parsePeriod('2024')).toMatchObject({ kind: 'year', from: '2024-01-01', to: '2024-12-31' })
    for (const key of ['2024-13', '2024-Q5', '24', '2024-1', 'tháng 1']) expect(parsePeriod(key)).toBeUndefined()
  })

  it('can be chosen by its month, and where a quarter or year ends by that too', () => {
    expect(recentPeriods(plainDate('2025-01-10'), 3).map(({ key }) => key)).toEqual([
      '2025-01',
      '2024',
      '2024-Q4',
      '2024-12',
      '2024-11',
    ])
  })

  it('is locked once, and only after its last day', () => {
    const lock = (today: string, lockedKeys: string[] = []) =>
      checkLock({ key: '2024-10', today: plainDate(today), lockedKeys })
    expect(lock('2024-10-31')).toMatchObject({ reason: 'period-not-over' })
    expect(lock('2024-11-01')).toMatchObject({ ok: true })
    expect(lock('2024-11-01', ['2024-10'])).toMatchObject({ reason: 'period-already-locked' })
  })
})
