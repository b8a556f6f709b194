import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { stepDaysOver } from './days-over.ts'

export type Holding = {
  step: string
  organisation: string
  startedAt: Date
  endedAt: Date | null
  limitDays: number | null
  dueOn: PlainDate | null
}

export type HolderSpan = {
  step: string
  organisation: string
  from: PlainDate
  /** Last day held; today while it is held. */
  to: PlainDate
  isHeldNow: boolean
  days: number
  daysOver: number
  limitDays: number | null
  dueOn: PlainDate | null
}

const days = (calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number => {
  const counted = workingDaysBetween({ calendar, from, to })
  return counted.ok ? Math.max(0, counted.value) : 0
}

/** Each stay with a holder in working days; what lies beyond its limit belongs to that holder (handbook 2.7). */
export function toHolderSpans(args: {
  holdings: readonly Holding[]
  today: PlainDate
  calendar: WorkingCalendar
}): HolderSpan[] {
  const { holdings, today, calendar } = args
  return holdings.map((holding) => {
    const from = dayAt(holding.startedAt)
    const to = holding.endedAt ? dayAt(holding.endedAt) : today
    return {
      step: holding.step,
      organisation: holding.organisation,
      from,
      to,
      isHeldNow: holding.endedAt === null,
      days: days(calendar, from, to),
      daysOver: stepDaysOver({ step: holding.step, dueOn: holding.dueOn, until: to, calendar }),
      limitDays: holding.limitDays,
      dueOn: holding.dueOn,
    }
  })
}
