import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { type LedgerLine, overDaysWithin } from './over-days.ts'
import type { MatterKind } from './step-limits.ts'

export type Holding = LedgerLine & { subjectType: MatterKind; organisation: string }

export type HolderSpan = {
  /** Whether it was a step of the filing or of its dossier. */
  kind: MatterKind
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
      kind: holding.subjectType,
      step: holding.step,
      organisation: holding.organisation,
      from,
      to,
      isHeldNow: holding.endedAt === null,
      days: days(calendar, from, to),
      daysOver: overDaysWithin({ line: holding, span: { from: null, to: today }, calendar }),
      limitDays: holding.limitDays,
      dueOn: holding.dueOn,
    }
  })
}
