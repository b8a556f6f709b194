import type { CalendarDayKind } from '#domain/calendar/calendar-day.ts'
import type { CalendarDayEntry } from '#domain/calendar/holiday-file.ts'
import type { OwnDay } from '#domain/calendar/own-calendar.ts'
import { LEADING_KINDS, type OrganisationKind } from '#domain/organisation/kinds.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { fromDateColumn } from './plain-date.server.ts'

export type CalendarYearOf = {
  /** The days of the province that differ from the weekly rhythm. */
  province: CalendarDayEntry[]
  /** The days on which the organisation differs from the province. */
  own: CalendarDayEntry[]
}

type Row = Omit<CalendarDayEntry, 'day' | 'inLieuOf'> & { day: string; inLieuOf: string | null; isOwn: boolean }

/** One year of the province and, where an organisation is named, of that organisation: in one statement. */
export async function findCalendarYearOf(
  reader: Reader,
  { year, organisationId }: { year: number; organisationId: string | null },
): Promise<CalendarYearOf> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT false AS "isOwn", day::text, kind, name, name_en AS "nameEn", in_lieu_of::text AS "inLieuOf", source, confirmed
      FROM calendar_day WHERE year = ${year}
    UNION ALL
    SELECT true, day::text, kind, name, name_en, in_lieu_of::text, source, confirmed
      FROM organisation_calendar_day WHERE organisation_id = ${organisationId}::uuid AND year = ${year}
     ORDER BY 2`
  const entriesOf = (isOwn: boolean) =>
    rows
      .filter((row) => row.isOwn === isOwn)
      .map(({ isOwn: _isOwn, ...row }) => ({
        ...row,
        day: plainDate(row.day),
        inLieuOf: row.inLieuOf === null ? null : plainDate(row.inLieuOf),
      }))
  return { province: entriesOf(false), own: entriesOf(true) }
}

/** The days of all organisations that differ. */
export async function findOwnDays(reader: Reader): Promise<OwnDay[]> {
  const rows = await reader.organisationCalendarDay.findMany({
    select: { organisationId: true, day: true, kind: true },
  })
  return rows.map((row) => ({ ...row, day: fromDateColumn(row.day), kind: row.kind as CalendarDayKind }))
}

export type CalendarOwner = { id: string; kind: OrganisationKind; name: string; hasOwn: boolean }

/** What the page of the calendar offers, in one statement: the years that are entered, and whose calendar it may show. */
export async function findCalendarChoices(reader: Reader): Promise<{ years: number[]; owners: CalendarOwner[] }> {
  const rows = await reader.$queryRaw<{ years: number[]; owners: CalendarOwner[] }[]>`
    SELECT ARRAY(SELECT DISTINCT year FROM calendar_day ORDER BY year) AS years,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.short_name, 'hasOwn',
                              EXISTS (SELECT FROM organisation_calendar_day d WHERE d.organisation_id = o.id))
                            ORDER BY o.sort_order, o.short_name)
                       FROM organisation o WHERE o.kind = ANY(${[...LEADING_KINDS]}) AND o.valid_to IS NULL), '[]') AS owners`
  return rows[0] ?? { years: [], owners: [] }
}

/** Whether such an organisation leads work today: only then has a calendar of its own a meaning. */
export async function isLeadingOrganisation(reader: Reader, id: string): Promise<boolean> {
  const count = await reader.organisation.count({ where: { id, kind: { in: [...LEADING_KINDS] }, validTo: null } })
  return count === 1
}
