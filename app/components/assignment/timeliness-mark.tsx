import { TIMELINESS_CLASSES, type TimelinessClass } from '#domain/deadline/timeliness.ts'
import { m } from '#i18n/messages.js'
import { formatWorkingDays } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { type Status, statusLabel } from '../ui/status.ts'

export type ShownTimeliness = { class: TimelinessClass; daysLeft: number | null; daysOver: number | null }

export const statusOf = (one: TimelinessClass): Status => TIMELINESS_CLASSES[one].status ?? 'withdrawn'

/** "Quá hạn 6 ngày làm việc", "Sắp quá hạn, còn 4 ngày làm việc", "Hạn hôm nay". */
export function timelinessWords({ class: own, daysLeft, daysOver }: ShownTimeliness): string {
  const word = own === 'undated-done' ? m.assignment_class_undated_done() : statusLabel(statusOf(own))
  if (own === 'overdue' && daysOver) return m.assignment_over_by({ word, days: formatWorkingDays(daysOver) })
  if (own === 'done-late' && daysOver) return m.assignment_over_by({ word, days: formatWorkingDays(daysOver) })
  if (own === 'near-due' && daysLeft === 0) return m.assignment_due_today({ word })
  if (own === 'near-due' && daysLeft !== null) return m.assignment_left({ word, days: formatWorkingDays(daysLeft) })
  return word
}

export function TimelinessMark({ plain, ...shown }: ShownTimeliness & { plain?: boolean }) {
  return (
    <Mark status={statusOf(shown.class)} {...(plain ? { plain } : {})}>
      {timelinessWords(shown)}
    </Mark>
  )
}
