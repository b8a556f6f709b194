import { TIMELINESS_CLASSES, type TimelinessClass } from '#domain/deadline/timeliness.ts'
import { m } from '#i18n/messages.js'
import { formatWorkingDays } from '../ui/format.ts'
import { type Status, statusLabel } from '../ui/status.ts'

type Item = { class: TimelinessClass; daysLeft: number | null; daysOver: number | null }

export const statusOfItem = (item: Item): Status => TIMELINESS_CLASSES[item.class].status ?? 'withdrawn'

/** "Quá hạn 6 ngày làm việc" */
export function timelinessOfItem(item: Item): string {
  if (item.class === 'overdue' && item.daysOver !== null)
    return m.home_over_days({ days: formatWorkingDays(item.daysOver) })
  if (item.class === 'near-due' && item.daysLeft !== null)
    return m.home_left_days({ days: formatWorkingDays(item.daysLeft) })
  return statusLabel(statusOfItem(item))
}
