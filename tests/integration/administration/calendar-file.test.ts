import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { findCalendarYear, findOpenCalendarChange } from '#data/calendar.server.ts'
import { compareWithFile } from '#domain/calendar/calendar-lines.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { applyCalendarChange } from '#services/calendar/apply-calendar-change.server.ts'
import { proposeCalendarChange } from '#services/calendar/propose-calendar-change.server.ts'
import { readCalendarFile } from '#services/calendar/read-calendar-file.server.ts'
import { catchUpClocks } from '#services/clock/catch-up-clocks.server.ts'
import { commandBy } from '#tests/factories/province.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { useCalendarDesk } from './calendar-desk.ts'

useTestDatabase()

const desk = useCalendarDesk()

const AT = '2026-10-05T08:00:00+07:00'
const ROWS = [
  ['Ngày', 'Loại', 'Tên', 'Thay cho', 'Văn bản', 'Xác nhận'],
  ['01/01/2027', 'nghỉ lễ', 'Tết Dương lịch', '', 'BLLĐ, điều 112', 'rồi'],
  ['30/4/2027', 'nghỉ lễ', 'Ngày Chiến thắng', '', 'BLLĐ, điều 112', 'rồi'],
  ['01/5/2027', 'nghỉ lễ', 'Quốc tế lao động', '', 'BLLĐ, điều 112', 'rồi'],
  ['03/5/2027', 'nghỉ bù', 'Nghỉ bù 01/5', '01/5/2027', 'BLLĐ, điều 111', 'chưa'],
  ['02/9/2027', 'nghỉ lễ', 'Quốc khánh', '', 'BLLĐ, điều 112', 'rồi'],
]
const asCsv = (separator: string) =>
  new TextEncoder().encode(ROWS.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join('\r\n'))

async function asWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('2027')
  for (const [day = '', ...rest] of ROWS) {
    const [date, month, year] = day.split('/').map(Number)
    sheet.addRow([year ? new Date(Date.UTC(year, (month ?? 1) - 1, date)) : day, ...rest])
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('the calendar of a year from a file', () => {
  it('is the same from a workbook, from text with semicolons and from text with commas', async () => {
    const read = async (name: string, bytes: Uint8Array) => {
      const file = await readCalendarFile({ name, bytes }, 2027)
      return file.ok ? file.value : file.reason
    }
    const workbook = await read('lich-2027.xlsx', await asWorkbook())
    expect(workbook).toMatchObject({ faults: [], entries: { length: 5 } })
    expect(await read('lich.csv', asCsv(';'))).toEqual(workbook)
    expect(await read('lich.CSV', asCsv(','))).toEqual(workbook)
  })

  it('is refused when it is something else, or of another year', async () => {
    const read = (name: string, text: string) => readCalendarFile({ name, bytes: new TextEncoder().encode(text) }, 2027)
    expect(await read('lich.docx', 'x')).toMatchObject({ reason: 'calendar-file-type' })
    expect(await read('lich.xlsx', 'no workbook')).toMatchObject({ reason: 'calendar-file-unreadable' })
    expect(await read('lich.json', '{')).toMatchObject({ reason: 'holiday-file-unreadable', field: 'calendarFile' })
    expect(await readCalendarFile({ name: 'a.csv', bytes: asCsv(';') }, 2028)).toMatchObject({
      value: { faults: { length: 5 } },
    })
  })

  it('is entered by two people, and what waited for that year is computed', async () => {
    const work = await seedWorkInProgress(db, {
      leadId: desk.province.organisationId.construction,
      dueOn: plainDate('2027-05-14'),
    })
    const waiting = await db.assignment.findUniqueOrThrow({ where: { id: work } })
    expect(waiting.waitsForCalendar).toBe(2027)
    const file = await readCalendarFile({ name: 'lich.csv', bytes: asCsv(';') }, 2027)
    if (!file.ok) throw new Error(file.reason)
    const { additions, remove } = compareWithFile(file.value.entries, await findCalendarYear(db, 2027))
    const proposed = await proposeCalendarChange(
      { year: 2027, additions, remove, source: '', note: 'Lịch năm 2027' },
      commandBy(desk.coordinator, AT),
    )
    expect(proposed).toMatchObject({ ok: true })
    const change = await findOpenCalendarChange(db)
    expect(change?.proposal).toMatchObject({ byAgency: [{ organisation: 'Sở Xây dựng', count: 1 }] })
    await applyCalendarChange({ changeId: change?.id ?? '' }, commandBy(desk.administrator, AT))
    while (await catchUpClocks());
    const computed = await db.assignment.findUniqueOrThrow({ where: { id: work } })
    expect(computed.waitsForCalendar).toBeNull()
    expect((await findCalendarYear(db, 2027)).map(({ confirmed }) => confirmed)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ])
  })
})
