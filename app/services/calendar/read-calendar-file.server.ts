import { readCalendarSheet, type SheetFault } from '#domain/calendar/calendar-sheet.ts'
import { type CalendarDayEntry, parseHolidayFile } from '#domain/calendar/holiday-file.ts'
import { yearOf } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { readSheet, SHEET_NAME } from '#platform/sheet.server.ts'

const FIELD = { field: 'calendarFile' }

type ReadFile = { entries: CalendarDayEntry[]; faults: SheetFault[] }

/**
 * The days of one year in a file: the JSON of the seed, or a table as .csv or .xlsx. Nothing is stored: what was read
 * becomes the lines of a proposal, which a person looks through and a second one applies.
 */
export async function readCalendarFile(
  { name, bytes }: { name: string; bytes: Uint8Array },
  year: number,
): Promise<Result<ReadFile>> {
  const read = /\.json$/i.test(name) ? readJson(bytes) : await readTable(name, bytes, year)
  if (!read.ok) return read
  const entries = read.value.entries.filter(({ day }) => yearOf(day) === year)
  if (entries.length === 0 && read.value.faults.length === 0)
    return refuse('calendar-file-other-year', { ...FIELD, params: { year } })
  return accept({ ...read.value, entries })
}

function readJson(bytes: Uint8Array): Result<ReadFile> {
  const content = parseJson(new TextDecoder().decode(bytes))
  const days = parseHolidayFile(content)
  return days.ok ? accept({ entries: days.value, faults: [] }) : { ...days, ...FIELD }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readTable(name: string, bytes: Uint8Array, year: number): Promise<Result<ReadFile>> {
  if (!SHEET_NAME.test(name)) return refuse('calendar-file-type', FIELD)
  const rows = await readSheet(name, bytes)
  return rows ? readCalendarSheet(rows, year) : refuse('calendar-file-unreadable', FIELD)
}
