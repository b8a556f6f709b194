import { addDays, isPlainDate, type PlainDate, plainDate, weekdayOf, yearOf } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { CalendarDayKind } from './calendar-day.ts'

/** A year without rows is never guessed: whoever asks for a day in it is told which year is missing. */
export type CalendarResult<Value> = Result<Value, 'calendar-year-missing'>

/** A run of years that all have rows. Everything is looked up: no function below walks over days. */
type Span = {
  firstYear: number
  lastYear: number
  workingDays: readonly PlainDate[]
  /** How many working days the span has up to and including a day. */
  through: ReadonlyMap<PlainDate, number>
}

export type WorkingCalendar = {
  kinds: ReadonlyMap<PlainDate, CalendarDayKind>
  years: ReadonlySet<number>
  spans: ReadonlyMap<number, Span>
  /** Of an organisation with days of its own: the province's calendar, by which those above it work. */
  province?: WorkingCalendar
  /** The years in which such an organisation has said its own days. */
  ownYears?: ReadonlySet<number>
}

const SATURDAY = 6

const isWorkedBy = (kinds: ReadonlyMap<PlainDate, CalendarDayKind>, day: PlainDate): boolean => {
  const kind = kinds.get(day)
  return kind === undefined ? weekdayOf(day) < SATURDAY : kind === 'worked-saturday'
}

function buildSpan(kinds: ReadonlyMap<PlainDate, CalendarDayKind>, firstYear: number, lastYear: number): Span {
  const workingDays: PlainDate[] = []
  const through = new Map<PlainDate, number>()
  const end = plainDate(`${lastYear}-12-31`)
  for (let day = plainDate(`${firstYear}-01-01`); day <= end; day = addDays(day, 1)) {
    if (isWorkedBy(kinds, day)) workingDays.push(day)
    through.set(day, workingDays.length)
  }
  return { firstYear, lastYear, workingDays, through }
}

/** The years of the calendar are the years that have rows. */
export function buildWorkingCalendar(rows: Iterable<{ day: PlainDate; kind: CalendarDayKind }>): WorkingCalendar {
  const kinds = new Map<PlainDate, CalendarDayKind>()
  for (const { day, kind } of rows) {
    if (!isPlainDate(day)) throw new Error(`not a calendar day: ${day}`)
    kinds.set(day, kind)
  }
  const years = new Set([...kinds.keys()].map(yearOf).sort((a, b) => a - b))
  const spans = new Map<number, Span>()
  for (const firstYear of years) {
    if (spans.has(firstYear)) continue
    let lastYear = firstYear
    while (years.has(lastYear + 1)) lastYear += 1
    const span = buildSpan(kinds, firstYear, lastYear)
    for (let year = firstYear; year <= lastYear; year += 1) spans.set(year, span)
  }
  return { kinds, years, spans }
}

const missing = (year: number) => refuse('calendar-year-missing', { params: { year } })

const countThrough = (span: Span, day: PlainDate): number => {
  const count = span.through.get(day)
  if (count === undefined) throw new Error(`not a calendar day: ${day}`)
  return count
}
const countBefore = (span: Span, day: PlainDate): number => {
  const through = countThrough(span, day)
  return span.workingDays[through - 1] === day ? through - 1 : through
}
const nth = (span: Span, index: number): CalendarResult<PlainDate> => {
  const day = span.workingDays[index]
  if (day !== undefined) return accept(day)
  return missing(index < 0 ? span.firstYear - 1 : span.lastYear + 1)
}

export function isWorkingDay(calendar: WorkingCalendar, day: PlainDate): CalendarResult<boolean> {
  return calendar.years.has(yearOf(day)) ? accept(isWorkedBy(calendar.kinds, day)) : missing(yearOf(day))
}

/**
 * "Working day n" after (or, with a negative count, before) a day, as deadlines are counted: the day itself does not
 * count. From a day off the first working day after it is number 1. Zero gives the day itself, off or not.
 */
export function addWorkingDays(args: {
  calendar: WorkingCalendar
  day: PlainDate
  count: number
}): CalendarResult<PlainDate> {
  const { calendar, day, count } = args
  if (count === 0) return calendar.years.has(yearOf(day)) ? accept(day) : missing(yearOf(day))
  const span = calendar.spans.get(yearOf(day))
  if (span) return nth(span, count > 0 ? countThrough(span, day) + count - 1 : countBefore(span, day) + count)
  // As the day itself does not count, its own year need not be known where the count begins in the one beside it.
  const neighbour = addDays(day, Math.sign(count))
  const beside = calendar.spans.get(yearOf(neighbour))
  if (!beside) return missing(yearOf(day))
  return nth(beside, count > 0 ? countBefore(beside, neighbour) + count - 1 : countThrough(beside, neighbour) + count)
}

/**
 * The count that `addWorkingDays` needs to come from one day to another: working days after `from` up to and including
 * `to`; negative when `to` lies before.
 */
export function workingDaysBetween(args: {
  calendar: WorkingCalendar
  from: PlainDate
  to: PlainDate
}): CalendarResult<number> {
  const { calendar, from, to } = args
  const span = calendar.spans.get(yearOf(from))
  if (!span) return missing(yearOf(from))
  if (yearOf(to) > span.lastYear) return missing(span.lastYear + 1)
  if (yearOf(to) < span.firstYear) return missing(span.firstYear - 1)
  if (from <= to) return accept(countThrough(span, to) - countThrough(span, from))
  return accept(countBefore(span, to) - countBefore(span, from))
}

export function workingDayOnOrAfter(calendar: WorkingCalendar, day: PlainDate): CalendarResult<PlainDate> {
  const span = calendar.spans.get(yearOf(day))
  return span ? nth(span, countBefore(span, day)) : missing(yearOf(day))
}

export function workingDayOnOrBefore(calendar: WorkingCalendar, day: PlainDate): CalendarResult<PlainDate> {
  const span = calendar.spans.get(yearOf(day))
  return span ? nth(span, countThrough(span, day) - 1) : missing(yearOf(day))
}

const OPERATOR_IS_TOLD_FROM_MONTH = 10

/** The year the operator has to enter now: this one, or from October on the next one. */
export function findMissingYear(calendar: WorkingCalendar, today: PlainDate): number | undefined {
  const year = yearOf(today)
  if (!calendar.years.has(year)) return year
  return isTimeToAsk(today) && !calendar.years.has(year + 1) ? year + 1 : undefined
}

export const isTimeToAsk = (today: PlainDate): boolean => Number(today.slice(5, 7)) >= OPERATOR_IS_TOLD_FROM_MONTH
