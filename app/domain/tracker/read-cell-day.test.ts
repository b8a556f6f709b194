import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { readCellDay } from './read-cell-day.ts'

const from = plainDate('2025-02-10')
const read = (written: string) => {
  const found = readCellDay(written, { from })
  return typeof found === 'string' ? found : found.day
}

describe('the day of a cell', () => {
  it.each([
    ['30/6/2025', '2025-06-30'],
    ['30/06/25', '2025-06-30'],
    ['2025-06-30', '2025-06-30'],
    ['45838', '2025-06-30'],
    ['30/6', '2025-06-30'],
    ['15/1', '2026-01-15'],
    ['Quý II', '2025-06-30'],
    ['Quý II/2025', '2025-06-30'],
    ['tháng 8/2025', '2025-08-31'],
    ['trước 30/6/2025', '2025-06-29'],
    ['Trong quý III năm 2025', '2025-09-30'],
  ])('“%s” is %s', (written, day) => {
    expect(read(written)).toBe(day)
  })

  it.each(['', 'Thường xuyên', 'Không', '-', 'Theo tiến độ dự án'])('“%s” says that there is none', (written) => {
    expect(read(written)).toBe('none')
  })

  it.each(['sớm', '31/2/2025', '12345678', 'đang rà soát'])('“%s” is not guessed', (written) => {
    expect(read(written)).toBe('unreadable')
  })
})
