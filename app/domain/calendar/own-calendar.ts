import { type PlainDate, yearOf } from '#domain/shared/plain-date.ts'
import type { CalendarDayKind } from './calendar-day.ts'
import { buildWorkingCalendar, type WorkingCalendar } from './working-calendar.ts'

/** A day on which an organisation differs from the province. */
export type OwnDay = { organisationId: string; day: PlainDate; kind: CalendarDayKind }

/**
 * The province's calendar with the days of one organisation laid over it. A year that the province has not entered stays
 * unknown, whatever days the organisation has in it: a year is never guessed.
 */
export function overlayCalendar(
  province: WorkingCalendar,
  own: readonly { day: PlainDate; kind: CalendarDayKind }[],
): WorkingCalendar {
  const known = own.filter(({ day }) => province.years.has(yearOf(day)))
  const days = [...province.kinds].map(([day, kind]) => ({ day, kind }))
  return { ...buildWorkingCalendar([...days, ...known]), province }
}

/** The calendars of all organisations that have days of their own. */
export function overlayCalendars<Province extends WorkingCalendar>(
  province: Province,
  days: readonly OwnDay[],
): ReadonlyMap<string, Province> {
  const byOrganisation = new Map<string, OwnDay[]>()
  for (const own of days)
    byOrganisation.set(own.organisationId, [...(byOrganisation.get(own.organisationId) ?? []), own])
  return new Map([...byOrganisation].map(([id, own]) => [id, { ...province, ...overlayCalendar(province, own) }]))
}
