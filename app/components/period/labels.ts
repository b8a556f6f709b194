import type { Period } from '#domain/period/period.ts'
import type { Figure } from '#domain/period/period-work.ts'
import { m } from '#i18n/messages.js'
import type { Sentences } from '../ui/form-errors.ts'

/** "Tháng 10/2024", "Quý IV/2024", "Năm 2024". */
export function sayPeriod({ key, kind }: Pick<Period, 'key' | 'kind'>): string {
  const [year = '', part = ''] = key.split('-')
  if (kind === 'year') return m.period_year({ year })
  if (kind === 'month') return m.period_month({ month: Number(part), year })
  return m.period_quarter({ quarter: ['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1] ?? '', year })
}

export const FIGURE_LABELS = {
  'done-in-time': m.standing_class_done_in_time,
  'done-late': m.standing_class_done_late,
  'open-in-time': m.standing_class_open_in_time,
  'open-late': m.standing_class_open_late,
  undated: m.standing_class_undated,
  returned: m.period_returned,
} as const satisfies Record<Figure, () => string>

export const PERIOD_SENTENCES: Sentences = {
  'approval-missing': m.period_reason_approval_missing,
  'period-unknown': m.period_reason_unknown,
  'period-not-over': m.period_reason_not_over,
  'period-already-locked': m.period_reason_already_locked,
}
