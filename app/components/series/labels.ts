import type { ChangeSeries } from '#domain/deadline/change-series.ts'
import { MONTHS_A_YEAR, type RecurrenceRule } from '#domain/deadline/recurrence.ts'
import { isPlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import type { Sentences } from '../ui/form-errors.ts'
import { formatDate, formatOccurrence } from '../ui/format.ts'

const QUARTER = 3

export const sayInterval = (months: number): string => {
  if (months === 1) return m.series_monthly()
  if (months === QUARTER) return m.series_quarterly()
  return months === MONTHS_A_YEAR ? m.series_yearly() : m.series_every({ months })
}

/** "Hằng quý, chậm nhất ngày 15 của tháng 3", "Hằng năm, chậm nhất ngày 14/12". */
export function sayRule({ everyMonths, monthDay, until }: RecurrenceRule): string {
  const [month = '', day = ''] = monthDay.split('-')
  const months =
    MONTHS_A_YEAR % everyMonths === 0
      ? Array.from(
          { length: MONTHS_A_YEAR / everyMonths },
          (_, turn) => ((Number(month) - 1) % everyMonths) + 1 + turn * everyMonths,
        )
      : [Number(month)]
  const interval = sayInterval(everyMonths)
  const rule =
    everyMonths === 1
      ? m.series_rule_monthly({ interval, day: Number(day) })
      : m.series_rule({ interval, day: months.map((one) => `${Number(day)}/${one}`).join(', ') })
  return until ? m.series_rule_until({ rule, until: formatDate(until) }) : rule
}

export const CHANGE_LABELS = {
  rule: m.series_change_rule,
  end: m.series_change_end,
  'leave-out': m.series_change_leave_out,
  move: m.series_change_move,
  restore: m.series_change_restore,
} as const satisfies Record<ChangeSeries['change'], () => string>

const day = (value: unknown): string => {
  const typed = String(value ?? '')
  return isPlainDate(typed) ? formatDate(typed) : typed
}

type Params = Record<string, string | number | undefined>

/** Why a change of a series was refused. */
export const SERIES_SENTENCES: Sentences = {
  'change-missing': m.series_reason_change_missing,
  'reason-missing': m.series_reason_reason_missing,
  'occurrence-missing': m.series_reason_occurrence_missing,
  'occurrence-not-future': m.series_reason_occurrence_not_future,
  'occurrence-overtakes': ({ on }: Params) => m.series_reason_overtakes({ on: day(on) }),
  'interval-missing': m.series_reason_interval_missing,
  'first-day-missing': m.series_reason_first_day_missing,
  'new-day-missing': m.series_reason_new_day_missing,
  'date-in-past': m.series_reason_date_in_past,
  'first-day-opened': ({ last }: Params) => m.series_reason_first_day_opened({ last: day(last) }),
  'period-opened': ({ period }: Params) =>
    m.series_reason_period_opened({ period: formatOccurrence(String(period ?? '')) }),
  'end-before-first': ({ firstOn }: Params) => m.series_reason_end_before_first({ firstOn: day(firstOn) }),
  'series-unchanged': m.series_reason_unchanged,
  'series-changed-meanwhile': m.series_reason_changed_meanwhile,
  'series-not-yours': m.series_reason_not_yours,
  'not-found': m.assignment_reason_not_found,
}
