import { addDays, type PlainDate, yearOf } from '#domain/shared/plain-date.ts'
import type { Deadline, PlanHeader } from './plan-reading.ts'
import { firstDayOf, lastDayOf, type TimePoint } from './time-points.ts'

/** What the document says of its own time, for dates that leave the year out. */
export type DateContext = {
  /** The one year of the plan, of its title or of a heading above. */
  year: number | null
  issuedOn: PlainDate | null
}
export const NO_CONTEXT: DateContext = { year: null, issuedOn: null }

/** A plan for several years leaves open in which of them a day without a year lies. */
export function contextOf({ issuedOn, periodFrom, periodTo }: PlanHeader): DateContext {
  const isOneYear = periodFrom !== null && periodTo !== null && yearOf(periodFrom) === yearOf(periodTo)
  return { year: isOneYear ? yearOf(periodTo) : null, issuedOn }
}

/** `sure`: how likely the reading is right, see `FieldConfidence`. */
export type DeadlineReading = { deadline: Deadline; sure: number }
/** "Trước quý II" ends with the last day of the first; a stated hour leaves the day itself. */
export function resolvePoint(point: TimePoint, isEarly: boolean, context: DateContext): PlainDate | null {
  const year = point.year ?? yearFor(point, context)
  if (year === null) return null
  if (!isEarly || point.hasHour) return lastDayOf(point, year)
  const first = firstDayOf(point, year)
  return first && addDays(first, -1)
}

/** The plan's year; of a document without one, the year in which the day comes next after it was issued. */
function yearFor(point: TimePoint, { year, issuedOn }: DateContext): number | null {
  if (year !== null || issuedOn === null) return year
  const last = lastDayOf(point, yearOf(issuedOn))
  return last !== null && last < issuedOn ? yearOf(issuedOn) + 1 : yearOf(issuedOn)
}
