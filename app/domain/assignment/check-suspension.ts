import type { Role } from '#domain/access/roles.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { DueSetter } from './states.ts'

/** Handbook 2.3: a date set by the province is suspended by the DIC for ten working days at most, then by the leadership. */
export const DIC_SUSPENSION_LIMIT_DAYS = 10

/** Whether this role may stop the clock (again). A year that nobody has entered is counted as not used up. */
export function checkSuspension(args: {
  dueSetBy: DueSetter | null
  role: Role
  pauses: readonly { startedAt: Date; endedAt: Date | null }[]
  calendar: WorkingCalendar
  now: Date
}): Result<null, 'suspension-needs-leadership'> {
  const { dueSetBy, role, pauses, calendar, now } = args
  if (role === 'leadership' || dueSetBy === null || dueSetBy === 'dic' || dueSetBy === 'giver') return accept(null)
  const days = pauses.reduce((sum, { startedAt, endedAt }) => {
    const counted = workingDaysBetween({ calendar, from: dayAt(startedAt), to: dayAt(endedAt ?? now) })
    return sum + (counted.ok ? counted.value : 0)
  }, 0)
  if (days < DIC_SUSPENSION_LIMIT_DAYS) return accept(null)
  return refuse('suspension-needs-leadership', { params: { days, limit: DIC_SUSPENSION_LIMIT_DAYS } })
}
