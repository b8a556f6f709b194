import { type WorkingCalendar, workingDayOnOrAfter } from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, instantAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { DAYS_TO_MEASURE, lastPeriodEnd, type MeasuringPeriod, periodEndOf } from './measuring-period.ts'

/** Asked for when a period is over, and once more when its time to measure is. */
export type ReadingStepName = 'reading-asked' | 'reading-overdue'

type Rules = { calendar: WorkingCalendar; fireTime: string }

/** A year without calendar is looked at on the day itself, when it may be entered. */
function firingOn(day: PlainDate, { calendar, fireTime }: Rules): Date {
  const working = workingDayOnOrAfter(calendar, day)
  return instantAt(working.ok ? working.value : day, fireTime)
}

/**
 * When the clock looks at a target next after an instant: on the first working day after the end of a period, and on the
 * first one after its time to measure. Whether a reading is missing is asked then; periods that ended before measuring
 * was asked for are nobody's debt.
 */
export function nextLookAtReading(
  { everyMonths, askedOn, after }: { everyMonths: MeasuringPeriod; askedOn: PlainDate; after: Date },
  rules: Rules,
): Date {
  const day = dayAt(after)
  let ended = lastPeriodEnd(lastPeriodEnd(day, everyMonths), everyMonths)
  for (;;) {
    if (ended >= askedOn) {
      const looks = [addDays(ended, 1), addDays(ended, DAYS_TO_MEASURE + 1)].map((on) => firingOn(on, rules))
      const next = looks.find((at) => at > after)
      if (next) return next
    }
    ended = periodEndOf(addDays(ended, 1), everyMonths)
  }
}
