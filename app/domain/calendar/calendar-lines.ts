import { foldText } from '#domain/shared/fold-text.ts'
import { type PlainDate, parseTypedDate, weekdayOf, yearOf } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { CALENDAR_KIND_WORDS, findCalendarKind } from './calendar-kind-words.ts'
import type { CalendarDayEntry } from './holiday-file.ts'

const SATURDAY = 6
const NOT_CONFIRMED = 'chưa xác nhận'

const atField = (reason: string, params: Record<string, string | number>) =>
  refuse(reason, { field: 'additions', params })

/**
 * `02/5/2025; nghỉ hoán đổi; Nghỉ hoán đổi sau 01/5; 26/4/2025; Thông báo 12; chưa xác nhận`: day; kind; name; then, where
 * there is one, the day it stands for, a source of its own, and that it is not confirmed yet.
 */
export function readCalendarLine(
  text: string,
  { line, year, source }: { line: number; year: number; source: string },
): Result<CalendarDayEntry> {
  const [typedDay = '', typedKind = '', name = '', typedLieu = '', ownSource = '', remark = '', ...rest] = text
    .split(';')
    .map((part) => part.trim())
  if (!name || rest.length > 0) return atField('calendar-line', { line })
  const day = parseTypedDate(typedDay)
  const inLieuOf = typedLieu === '' ? null : parseTypedDate(typedLieu)
  if (!day || inLieuOf === undefined) return atField('calendar-day', { line })
  if (yearOf(day) !== year) return atField('calendar-other-year', { line, year })
  const kind = findCalendarKind(typedKind)
  if (!kind) return atField('calendar-kind', { line })
  if (kind === 'worked-saturday' && weekdayOf(day) < SATURDAY) return atField('calendar-worked-weekday', { line })
  if (!ownSource && !source) return refuse('calendar-source-missing', { field: 'source' })
  const confirmed = remark === ''
  if (!confirmed && foldText(remark) !== foldText(NOT_CONFIRMED)) return atField('calendar-remark', { line })
  return accept({ day, kind, name, nameEn: name, inLieuOf, source: ownSource || source, confirmed })
}

const typed = (day: PlainDate): string => day.split('-').reverse().join('/')
/** A semicolon ends a part of the line. */
const part = (text: string): string => text.replace(/\s*;\s*/g, ', ')

/** The line that is read back as this day. */
export function writeCalendarLine({ day, kind, name, inLieuOf, source, confirmed }: CalendarDayEntry): string {
  const parts = [typed(day), CALENDAR_KIND_WORDS[kind], part(name), inLieuOf ? typed(inLieuOf) : '', part(source)]
  return [...parts, ...(confirmed ? [] : [NOT_CONFIRMED])].join('; ')
}

/**
 * What a year from a file asks for beside what the calendar has: days that are there as in the file are left alone,
 * those that differ are taken out and entered anew. Days that the file does not name stay.
 */
export function compareWithFile(
  entries: readonly CalendarDayEntry[],
  present: readonly CalendarDayEntry[],
): { additions: string; remove: PlainDate[]; same: number } {
  const there = new Map(present.map((entry) => [entry.day, writeCalendarLine(entry)]))
  const other = entries.filter((entry) => there.get(entry.day) !== writeCalendarLine(entry))
  return {
    additions: other.map(writeCalendarLine).join('\n'),
    remove: other.map(({ day }) => day).filter((day) => there.has(day)),
    same: entries.length - other.length,
  }
}
