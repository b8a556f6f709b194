import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { checkReading } from './check-reading.ts'
import { parseFigure } from './figures.ts'
import { EnterReadingSchema } from './forms.ts'
import { IndicatorsSchema } from './indicator-form.ts'
import { mayMeasure } from './may-measure.ts'
import { readTarget } from './read-target.ts'

describe('a figure as people type it', () => {
  it.each([
    ['85,5', 85.5],
    ['85.5', 85.5],
    ['1.500', 1500],
    ['12.345,6', 12345.6],
    ['98,6 %', 98.6],
    [' 1 200 ', 1200],
    ['−2', -2],
  ])('%s', (typed, value) => expect(parseFigure(typed)).toBe(value))

  it.each(['', 'tám mươi', '8,5,5', '1.50.0', '90-95', '1e3', 'NaN'])('"%s" is none', (typed) =>
    expect(parseFigure(typed)).toBeUndefined(),
  )
})

describe('a reading', () => {
  const today = plainDate('2024-11-04')
  const reading = { readOn: plainDate('2024-09-30'), value: 90, met: null, note: '' }
  const why = (text: string, changes: Partial<typeof reading> | { met: boolean | null }) => {
    const result = checkReading({ ...reading, ...changes } as typeof reading, readTarget(text), today)
    return result.ok ? null : `${result.field}: ${result.reason}`
  }
  const share = 'Tỷ lệ hộ có cáp quang đạt 95%.'

  it('is refused beside its field, each time for its own reason', () => {
    expect(why(share, {})).toBeNull()
    expect(why(share, { readOn: plainDate('2024-11-05') })).toBe('readOn: reading-in-the-future')
    expect(why(share, { value: 100.1 })).toBe('value: share-over-100')
    expect(why(share, { value: -1 })).toBe('value: value-negative')
    expect(why(share, { value: null as never })).toBe('value: value-missing')
    expect(why('Chỉ số PCI xếp hạng trong nhóm 10 tỉnh dẫn đầu.', { value: 3.5 })).toBe('value: rank-not-whole')
    expect(why('Trung tâm dữ liệu đi vào hoạt động.', {})).toBe('met: met-missing')
    expect(why('Nâng cao nhận thức của người dân.', {})).toBe('note: words-missing')
  })

  it('of a change may exceed a hundred per cent', () => {
    expect(why('Doanh thu phần mềm tăng 150% so với năm 2022.', { value: 180 })).toBeNull()
  })

  it('that corrects another says why', () => {
    const form = { readOn: '30/9/2024', value: '85,5', corrects: '0190a000-0000-7000-8000-000000000001' }
    const parsed = EnterReadingSchema.safeParse(form)
    expect(parsed.success ? null : parsed.error.issues[0]?.message).toBe('correction-reason-missing')
    expect(EnterReadingSchema.parse({ ...form, correctionReason: 'Cộng nhầm' }).value).toBe(85.5)
  })

  it('is entered by the agency that measures and by the coordinator, by nobody else', () => {
    const officer = { role: 'officer', organisationId: 'a' } as const
    expect(mayMeasure(officer, 'a')).toBe(true)
    expect(mayMeasure(officer, 'b')).toBe(false)
    expect(mayMeasure(officer, null)).toBe(false)
    expect(mayMeasure({ role: 'coordinator', organisationId: 'c' }, 'a')).toBe(true)
  })
})

describe('the indicators of a sentence as a person leaves them', () => {
  const form = (fields: Record<string, string>) => IndicatorsSchema.safeParse({ 'operator-1': '>=', ...fields })
  const reasons = (fields: Record<string, string>) => {
    const parsed = form(fields)
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
  }

  it('carry figure, unit, year and steps', () => {
    const parsed = form({
      'indicator-1': 'Tỷ lệ hộ',
      'value-1': '90',
      'unit-1': '%',
      'by-1': '2025',
      'earlier-1': '2024: 80,5',
    })
    expect(parsed.data).toEqual([
      {
        indicator: 'Tỷ lệ hộ',
        operator: '>=',
        value: 90,
        valueMin: null,
        valueMax: null,
        unit: '%',
        by: '2025-12-31',
        earlier: [{ by: '2024-12-31', value: 80.5, valueMin: null, valueMax: null }],
        change: null,
        since: null,
      },
    ])
  })

  it('are refused beside the field that is wrong', () => {
    expect(reasons({ 'indicator-1': 'A' })).toEqual(['value-1: goal-missing'])
    expect(reasons({ 'indicator-1': 'A', 'value-1': 'nhiều' })).toEqual(['value-1: not-a-number'])
    expect(reasons({ 'indicator-1': 'A', 'operator-1': 'between', 'value-1': '5', 'valueMax-1': '4' })).toEqual([
      'valueMax-1: range-turned',
    ])
    expect(reasons({ 'indicator-1': 'A', 'value-1': '5', 'by-1': 'sau này' })).toEqual(['by-1: plain-date'])
    expect(reasons({ 'indicator-1': '' })).toEqual(['indicator-1: indicator-missing'])
  })

  it('that a form does not carry are left as they were read', () => {
    expect(IndicatorsSchema.parse({ version: '1' })).toBeNull()
  })
})
