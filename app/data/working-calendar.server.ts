import type { CalendarDayKind } from '#domain/calendar/calendar-day.ts'
import { buildWorkingCalendar, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { Reader } from '#platform/db.server.ts'
import { fromDateColumn } from './plain-date.server.ts'

/** The version is named in every step that was computed with it; 0 as long as nobody has entered a calendar. */
export type VersionedCalendar = WorkingCalendar & { version: number }

let cached: { key: string; calendar: VersionedCalendar } | undefined

/** The working calendar in force. Rows are read again only when its version has changed: one statement otherwise. */
export async function loadWorkingCalendar(reader: Reader): Promise<VersionedCalendar> {
  return readCalendar(reader, await reader.calendarVersion.findFirst({ orderBy: { version: 'desc' } }))
}

/** The calendar of a version that is known already: no statement at all while it is the one in memory. */
export async function readCalendar(
  reader: Reader,
  newest: { version: number; changedAt: Date } | null,
): Promise<VersionedCalendar> {
  const key = newest ? `${newest.version}@${newest.changedAt.getTime()}` : 'none'
  if (cached?.key === key) return cached.calendar
  const rows = await reader.calendarDay.findMany({ select: { day: true, kind: true } })
  const days = rows.map((row) => ({ day: fromDateColumn(row.day), kind: row.kind as CalendarDayKind }))
  const calendar = { ...buildWorkingCalendar(days), version: newest?.version ?? 0 }
  if (newest) cached = { key, calendar }
  return calendar
}
