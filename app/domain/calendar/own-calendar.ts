import { type PlainDate, yearOf } from '#domain/shared/plain-date.ts'
import type { CalendarDayKind } from './calendar-day.ts'
import { buildWorkingCalendar, isTimeToAsk, type WorkingCalendar } from './working-calendar.ts'

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
  const ownYears = new Set(own.map(({ day }) => yearOf(day)))
  return { ...buildWorkingCalendar([...days, ...known]), province, ownYears }
}

/**
 * The year whose own days an organisation has not said yet, asked for as the province's is: this one, or from October on
 * the next one. Only after a year in which it had some: who stops having days of its own is asked for one year and no more.
 */
export function findMissingOwnYear(ownYears: ReadonlySet<number>, today: PlainDate): number | undefined {
  const year = yearOf(today)
  if (!ownYears.has(year)) return ownYears.has(year - 1) ? year : undefined
  return isTimeToAsk(today) && !ownYears.has(year + 1) ? year + 1 : undefined
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
