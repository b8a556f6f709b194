import { foldText } from '#domain/shared/fold-text.ts'
import { type PlainDate, parseTypedDate, weekdayOf, yearOf } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { findCalendarKind } from './calendar-kind-words.ts'
import type { CalendarDayEntry } from './holiday-file.ts'

/** What is wrong with one row, by its number in the sheet, so that all of them can be mended at once. */
export type SheetFault = { row: number; reason: SheetReason }
export type SheetReason =
  | 'sheet-day'
  | 'sheet-other-year'
  | 'sheet-kind'
  | 'sheet-name'
  | 'sheet-lieu'
  | 'sheet-source'
  | 'sheet-weekday'
  | 'sheet-day-twice'

/** The names people give the columns, without diacritics. */
const COLUMNS = {
  day: ['ngay', 'ngay thang', 'date', 'day'],
  kind: ['loai', 'loai ngay', 'kind', 'type'],
  name: ['ten', 'ten ngay', 'noi dung', 'name'],
  lieu: ['thay cho', 'thay cho ngay', 'hoan doi voi', 'in lieu of', 'swapped with'],
  source: ['van ban', 'nguon', 'can cu', 'source'],
  confirmed: ['xac nhan', 'da xac nhan', 'confirmed'],
} as const satisfies Record<string, readonly string[]>
type Column = keyof typeof COLUMNS

const NEEDED: readonly Column[] = ['day', 'kind', 'name']
const NOT_CONFIRMED = ['chua', 'chua xac nhan', 'khong', 'no', 'false', '0', 'not confirmed']
const SATURDAY = 6

type Sheet = readonly (readonly string[])[]

function findColumns(titles: readonly string[]): Partial<Record<Column, number>> {
  const folded = titles.map((title) => foldText(title).trim())
  const found = (Object.keys(COLUMNS) as Column[]).flatMap((column) => {
    const place = folded.findIndex((title) => (COLUMNS[column] as readonly string[]).includes(title))
    return place < 0 ? [] : [[column, place] as const]
  })
  return Object.fromEntries(found)
}

/**
 * A year as a table: one row that names the columns, then one day a row. Refused as a whole without those columns;
 * rows that cannot be read are named, each with its reason, and none of the others is lost.
 */
export function readCalendarSheet(
  sheet: Sheet,
  year: number,
): Result<{ entries: CalendarDayEntry[]; faults: SheetFault[] }> {
  const head = sheet.findIndex((row) => NEEDED.every((column) => findColumns(row)[column] !== undefined))
  if (head < 0) return refuse('sheet-columns', { field: 'calendarFile' })
  const columns = findColumns(sheet[head] ?? [])
  const entries: CalendarDayEntry[] = []
  const faults: SheetFault[] = []
  const taken = new Set<PlainDate>()
  for (const [place, row] of sheet.entries()) {
    if (place <= head || row.every((cell) => cell.trim() === '')) continue
    const cell = (column: Column) => row[columns[column] ?? -1]?.trim() ?? ''
    const read = readRow(cell, year)
    const reason = typeof read === 'string' ? read : taken.has(read.day) ? 'sheet-day-twice' : null
    if (reason !== null || typeof read === 'string') faults.push({ row: place + 1, reason: reason ?? 'sheet-day' })
    else {
      taken.add(read.day)
      entries.push(read)
    }
  }
  return accept({ entries, faults })
}

function readRow(cell: (column: Column) => string, year: number): CalendarDayEntry | SheetReason {
  const day = parseTypedDate(cell('day'))
  if (!day) return 'sheet-day'
  if (yearOf(day) !== year) return 'sheet-other-year'
  const kind = findCalendarKind(cell('kind'))
  if (!kind) return 'sheet-kind'
  if (kind === 'worked-saturday' && weekdayOf(day) < SATURDAY) return 'sheet-weekday'
  const name = cell('name')
  if (name === '') return 'sheet-name'
  const inLieuOf = cell('lieu') === '' ? null : parseTypedDate(cell('lieu'))
  if (inLieuOf === undefined) return 'sheet-lieu'
  const source = cell('source')
  if (source === '') return 'sheet-source'
  const confirmed = !NOT_CONFIRMED.includes(foldText(cell('confirmed')).trim())
  return { day, kind, name, nameEn: name, inLieuOf, source, confirmed }
}
