import { describe, expect, it } from 'vitest'
import holidays from '#seed/data/holidays.json' with { type: 'json' }
import { compareWithFile, readCalendarLine, writeCalendarLine } from './calendar-lines.ts'
import { readCalendarSheet } from './calendar-sheet.ts'
import { parseHolidayFile } from './holiday-file.ts'

const HEAD = ['Ngày', 'Loại', 'Tên', 'Thay cho', 'Văn bản', 'Xác nhận']
const read = (...rows: string[][]) => readCalendarSheet([['Lịch nghỉ năm 2027'], HEAD, ...rows], 2027)

describe('a year as a table', () => {
  it('is read by the names of its columns, wherever they stand', () => {
    const sheet = read(
      ['01/01/2027', 'Nghỉ lễ', 'Tết Dương lịch', '', 'BLLĐ điều 112', ''],
      ['', '', '', '', '', ''],
      ['2027-05-03', 'nghỉ bù', 'Nghỉ bù 01/5', '01/05/2027', 'Thông báo 12', 'chưa'],
    )
    expect(sheet).toMatchObject({
      ok: true,
      value: {
        faults: [],
        entries: [
          { day: '2027-01-01', kind: 'statutory', confirmed: true, inLieuOf: null },
          { day: '2027-05-03', kind: 'compensatory', confirmed: false, inLieuOf: '2027-05-01', source: 'Thông báo 12' },
        ],
      },
    })
  })

  it('names every row that cannot be read by its number and its reason, and keeps the others', () => {
    const good = ['01/01/2027', 'nghỉ lễ', 'Tết', '', 'BLLĐ', '']
    const sheet = read(
      good,
      ['31/02/2027', 'nghỉ lễ', 'x', '', 'y', ''],
      ['02/01/2028', 'nghỉ lễ', 'x', '', 'y', ''],
      ['04/01/2027', 'nghỉ phép', 'x', '', 'y', ''],
      ['05/01/2027', 'làm bù', 'x', '', 'y', ''],
      ['06/01/2027', 'nghỉ lễ', '', '', 'y', ''],
      ['07/01/2027', 'nghỉ lễ', 'x', 'hôm qua', 'y', ''],
      ['08/01/2027', 'nghỉ lễ', 'x', '', '', ''],
      good,
    )
    expect(sheet.ok && sheet.value.faults).toEqual([
      { row: 4, reason: 'sheet-day' },
      { row: 5, reason: 'sheet-other-year' },
      { row: 6, reason: 'sheet-kind' },
      { row: 7, reason: 'sheet-weekday' },
      { row: 8, reason: 'sheet-name' },
      { row: 9, reason: 'sheet-lieu' },
      { row: 10, reason: 'sheet-source' },
      { row: 11, reason: 'sheet-day-twice' },
    ])
    expect(sheet.ok && sheet.value.entries).toHaveLength(1)
  })

  it('without a row of column names is refused as a whole', () => {
    expect(readCalendarSheet([['01/01/2027', 'nghỉ lễ', 'Tết']], 2027)).toMatchObject({ reason: 'sheet-columns' })
  })
})

describe('the lines of a proposal', () => {
  const days = parseHolidayFile(holidays)
  if (!days.ok) throw new Error(days.reason)

  it('are read back as the days they were written from, each with its own source', () => {
    for (const entry of days.value) {
      const line = { line: 1, year: Number(entry.day.slice(0, 4)), source: '' }
      const back = readCalendarLine(writeCalendarLine(entry), line)
      const { day, kind, inLieuOf, confirmed } = entry
      expect(back).toMatchObject({ ok: true, value: { day, kind, inLieuOf, confirmed } })
    }
  })

  it('of a file leave alone what the calendar has already, and replace what differs', () => {
    const [first, second, third] = days.value
    if (!first || !second || !third) throw new Error('the seed has days')
    const present = [first, { ...second, name: 'Tên khác' }]
    const compared = compareWithFile([first, second, third], present)
    expect(compared).toEqual({
      additions: [second, third].map(writeCalendarLine).join('\n'),
      remove: [second.day],
      same: 1,
    })
  })

  it('take a remark only for what is not confirmed', () => {
    const read = (text: string) => readCalendarLine(text, { line: 3, year: 2027, source: 'Thông báo' })
    expect(read('01/01/2027; nghỉ lễ; Tết; ; ; chưa xác nhận')).toMatchObject({ value: { confirmed: false } })
    expect(read('01/01/2027; nghỉ lễ; Tết; ; ; có lẽ')).toMatchObject({ reason: 'calendar-remark' })
  })
})
