import { addDays, daysBetween, monthOf, type PlainDate, plainDate, yearOf } from '#domain/shared/plain-date.ts'

/** Months from one reading to the next, as a person chooses them. */
export const MEASURING_PERIODS = [1, 3, 6, 12] as const
export type MeasuringPeriod = (typeof MEASURING_PERIODS)[number]
export const DEFAULT_PERIOD: MeasuringPeriod = 3

/** Figures of a period are known some days after it ends. */
export const DAYS_TO_MEASURE = 15

export const isMeasuringPeriod = (months: number): months is MeasuringPeriod =>
  (MEASURING_PERIODS as readonly number[]).includes(months)

const firstOfMonth = (year: number, monthFrom0: number): PlainDate => {
  const month = ((monthFrom0 % 12) + 12) % 12
  return plainDate(`${year + Math.floor(monthFrom0 / 12)}-${String(month + 1).padStart(2, '0')}-01`)
}

/** The last day of the last period that was over before a day: periods of 3 months end with the quarters. */
export function lastPeriodEnd(day: PlainDate, everyMonths: MeasuringPeriod): PlainDate {
  const begun = Math.floor((monthOf(day) - 1) / everyMonths) * everyMonths
  return addDays(firstOfMonth(yearOf(day), begun), -1)
}

/** The last day of the period that a day lies in. */
export function periodEndOf(day: PlainDate, everyMonths: MeasuringPeriod): PlainDate {
  const begun = Math.floor((monthOf(day) - 1) / everyMonths) * everyMonths
  return addDays(firstOfMonth(yearOf(day), begun + everyMonths), -1)
}

export type MissingPeriod = { endedOn: PlainDate; dueOn: PlainDate; isLate: boolean }

/**
 * The period whose reading has not come: the last one that is over, when no reading lies in it or after it. Late from the
 * day after its time to measure. Nobody owes a reading of a period that ended before measuring was asked for.
 */
export function missingPeriod(facts: {
  lastReadOn: PlainDate | null
  everyMonths: MeasuringPeriod
  askedOn: PlainDate
  today: PlainDate
}): MissingPeriod | null {
  const { lastReadOn, everyMonths, askedOn, today } = facts
  const endedOn = lastPeriodEnd(today, everyMonths)
  if (endedOn < askedOn) return null
  const before = lastPeriodEnd(endedOn, everyMonths)
  if (lastReadOn !== null && lastReadOn > before) return null
  const dueOn = addDays(endedOn, DAYS_TO_MEASURE)
  return { endedOn, dueOn, isLate: today > dueOn }
}

const DAYS_A_MONTH = 365.25 / 12

/** Readings that still fit between a day and another, at least one while the other has not come. */
export const periodsBetween = (from: PlainDate, to: PlainDate, everyMonths: MeasuringPeriod): number =>
  to <= from ? 0 : Math.max(1, Math.round(daysBetween(from, to) / DAYS_A_MONTH / everyMonths))
