import type { CalendarDayKind } from '#domain/calendar/calendar-day.ts'
import { overlayCalendars } from '#domain/calendar/own-calendar.ts'
import { buildWorkingCalendar, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

/** The version is named in every step that was computed with it; 0 as long as nobody has entered a calendar. */
export type VersionedCalendar = WorkingCalendar & { version: number }

export type Calendars = {
  province: VersionedCalendar
  /** By organisation: those with days of their own. */
  own: ReadonlyMap<string, VersionedCalendar>
}

let cached: { key: string; calendars: Calendars } | undefined

/** The province's calendar in force. Rows are read again only when its version has changed: one statement otherwise. */
export async function loadWorkingCalendar(reader: Reader): Promise<VersionedCalendar> {
  return (await readCalendars(reader, await reader.calendarVersion.findFirst({ orderBy: { version: 'desc' } })))
    .province
}

type DayRow = { organisationId: string | null; day: string; kind: CalendarDayKind }

/** The calendars of a version that is known already: no statement at all while it is the one in memory. */
export async function readCalendars(
  reader: Reader,
  newest: { version: number; changedAt: Date } | null,
): Promise<Calendars> {
  const key = newest ? `${newest.version}@${newest.changedAt.getTime()}` : 'none'
  if (cached?.key === key) return cached.calendars
  const rows = await reader.$queryRaw<DayRow[]>`
    SELECT NULL::uuid AS "organisationId", day::text, kind FROM calendar_day
    UNION ALL SELECT organisation_id, day::text, kind FROM organisation_calendar_day`
  const days = rows.map((row) => ({ ...row, day: plainDate(row.day) }))
  const ofProvince = days.filter(({ organisationId }) => organisationId === null)
  const ofOrganisations = days.flatMap(({ organisationId, ...day }) =>
    organisationId ? [{ organisationId, ...day }] : [],
  )
  const province = { ...buildWorkingCalendar(ofProvince), version: newest?.version ?? 0 }
  const calendars = { province, own: overlayCalendars(province, ofOrganisations) }
  if (newest) cached = { key, calendars }
  return calendars
}
