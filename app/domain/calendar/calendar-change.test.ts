import { describe, expect, it } from 'vitest'
import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import { provinceDays } from '#tests/factories/province-calendar.ts'
import { decideCalendarChange } from './calendar-change.ts'

const days2024 = provinceDays.filter(({ day }) => day.startsWith('2024'))
const change = (additions: string, remove: PlainDate[] = []) =>
  decideCalendarChange({ year: 2024, additions, remove, source: 'Công văn 1' }, days2024)

describe('a proposal to change the working calendar', () => {
  it('reads a day, its kind and its name from a line', () => {
    expect(change('15/11/2024; Nghỉ hoán đổi; Nghỉ bù đợt bão; 23/11/2024')).toEqual({
      ok: true,
      value: {
        add: [
          {
            day: '2024-11-15',
            kind: 'swap-off',
            name: 'Nghỉ bù đợt bão',
            nameEn: 'Nghỉ bù đợt bão',
            inLieuOf: '2024-11-23',
            source: 'Công văn 1',
            confirmed: true,
          },
        ],
        remove: [],
      },
    })
  })

  it('names the line that cannot be read', () => {
    expect(change('15/11/2024; làm bù')).toMatchObject({ reason: 'calendar-line', params: { line: 1 } })
    expect(change('\n31/11/2024; nghỉ lễ; Lễ')).toMatchObject({ reason: 'calendar-day', params: { line: 2 } })
    expect(change('15/11/2024; nghỉ chơi; Lễ')).toMatchObject({ reason: 'calendar-kind' })
    expect(change('15/11/2025; nghỉ lễ; Lễ')).toMatchObject({ reason: 'calendar-other-year', params: { year: 2024 } })
  })

  it('refuses a weekday as a day worked in exchange, and a day that is there already', () => {
    expect(change('15/11/2024; làm bù; Làm bù')).toMatchObject({ reason: 'calendar-worked-weekday' })
    expect(change('02/9/2024; nghỉ lễ; Quốc khánh')).toMatchObject({ reason: 'calendar-day-twice' })
    expect(change('', [plainDate('2024-11-15')])).toMatchObject({ reason: 'calendar-day-unknown' })
  })

  it('asks for the document a day comes from, and for something to change', () => {
    expect(
      decideCalendarChange({ year: 2024, additions: '15/11/2024; nghỉ bù; Lễ', remove: [], source: '' }, days2024),
    ).toMatchObject({
      reason: 'calendar-source-missing',
    })
    expect(change('')).toMatchObject({ reason: 'calendar-nothing' })
  })

  it('does not let a year begin half entered, nor lose its holidays', () => {
    const empty = { year: 2027, remove: [], source: 'Thông báo 1' }
    expect(decideCalendarChange({ ...empty, additions: '01/01/2027; nghỉ lễ; Tết Dương lịch' }, [])).toMatchObject({
      reason: 'calendar-year-incomplete',
      params: { year: 2027 },
    })
    const whole = ['01/01', '30/4', '01/5', '02/9'].map((date) => `${date}/2027; nghỉ lễ; Lễ`).join('\n')
    expect(decideCalendarChange({ ...empty, additions: whole }, [])).toMatchObject({ ok: true })
    expect(change('', [plainDate('2024-09-02')])).toMatchObject({ reason: 'calendar-year-incomplete' })
  })

  it('may replace a day by another one on the same date', () => {
    expect(change('03/9/2024; nghỉ hoán đổi; Hoán đổi', [plainDate('2024-09-03')])).toMatchObject({ ok: true })
  })
})
