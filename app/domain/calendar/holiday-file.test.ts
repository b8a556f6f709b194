import { describe, expect, it } from 'vitest'
import { provinceDays } from '#tests/factories/province-calendar.ts'
import { parseHolidayFile } from './holiday-file.ts'

const fileOf = (year: string, date: string, worked: string[] = []) => ({
  schema: 'vn-holidays/1',
  years: {
    [year]: {
      days_off: [{ date, type: 'statutory', name_vi: 'Tết Dương lịch', name_en: "New Year's Day", sources: ['a'] }],
      working_weekend_days: worked.map((day) => ({ date: day, swapped_with: date, sources: ['b'] })),
    },
  },
  sources: { a: 'Bộ luật Lao động' },
})

describe('a holiday file', () => {
  it('becomes rows with kind, name, source and the day they stand for', () => {
    expect(provinceDays.find((entry) => entry.day === '2024-04-29')).toEqual({
      day: '2024-04-29',
      kind: 'swap-off',
      name: 'Ngày Chiến thắng',
      nameEn: 'Victory (Reunification) Day',
      inLieuOf: '2024-05-04',
      source: 'Thông báo 1570/TB-LĐTBXH; Công văn 2450/VPCP-KGVX',
      confirmed: true,
    })
    expect(provinceDays.find((entry) => entry.day === '2024-05-04')).toMatchObject({
      kind: 'worked-saturday',
      inLieuOf: '2024-04-29',
    })
  })

  it('does not bring in days that nobody has decided', () => {
    expect(provinceDays.some((entry) => entry.day === '2026-11-23')).toBe(false)
  })

  it('is refused with the place of the fault when it cannot be read', () => {
    expect(parseHolidayFile('not a calendar')).toMatchObject({ ok: false, reason: 'holiday-file-unreadable' })
    expect(parseHolidayFile(fileOf('2024', '2024-02-30'))).toEqual({
      ok: false,
      reason: 'holiday-file-unreadable',
      params: { place: 'years.2024.days_off.0.date' },
    })
  })

  it('is refused when a day stands under another year, twice, or is a worked weekday', () => {
    expect(parseHolidayFile(fileOf('2025', '2024-01-01'))).toMatchObject({ reason: 'holiday-wrong-year' })
    expect(parseHolidayFile(fileOf('2024', '2024-01-06', ['2024-01-06']))).toMatchObject({
      reason: 'holiday-day-twice',
    })
    expect(parseHolidayFile(fileOf('2024', '2024-01-01', ['2024-01-03']))).toMatchObject({
      reason: 'holiday-not-weekend',
    })
  })

  it('keeps an unknown source key as it was written', () => {
    const parsed = parseHolidayFile(fileOf('2024', '2024-01-01', ['2024-01-06']))
    expect(parsed.ok && parsed.value.map((entry) => entry.source)).toEqual(['Bộ luật Lao động', 'b'])
  })
})
