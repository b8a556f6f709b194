import type { Role } from '#domain/access/roles.ts'
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { isLateAt } from '#domain/deadline/effective-date.ts'
import { checkNewDate, type ExtensionAsked } from '#domain/deadline/extension.ts'
import { offerDateOnResume } from '#domain/deadline/resumption.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { DueSetter } from './states.ts'

type Resumption = {
  /** The date set at once. */
  dueOn?: PlainDate
  /** The date put to the leadership, because the one who resumes may not move it. */
  request?: ExtensionAsked
}

/**
 * A pause does not move the date. Where it has passed meanwhile a new one must be named; a date of the plan or the
 * province is moved by the leadership only, so anybody else's new date becomes a request (handbook 2.3, 2.6).
 */
export function decideResumption(args: {
  assignment: {
    dueOn: PlainDate | null
    dueTime: TimeOfDay | null
    dueSetBy: DueSetter | null
    suspendedAt: Date | null
    openExtension: object | null
  }
  newDueOn: PlainDate | null
  role: Role
  now: Date
  calendar: WorkingCalendar
}): Result<Resumption> {
  const { assignment, newDueOn, role, now, calendar } = args
  const { dueOn, dueTime, dueSetBy, suspendedAt, openExtension } = assignment
  if (dueOn === null || suspendedAt === null) return accept({})
  if (newDueOn === null) {
    const offered = offerDateOnResume({ dueOn, dueTime, suspendedAt, now, calendar })
    const isAsked = offered.ok ? offered.value !== null : true
    if (!isAsked || openExtension !== null) return accept({})
    const params = { dueOn, offered: offered.ok ? (offered.value ?? '') : '' }
    return refuse('resume-date-missing', { field: 'newDueOn', params })
  }
  const checked = checkNewDate({ dueOn, newDueOn, now, field: 'newDueOn' })
  if (!checked.ok) return checked
  if (dueSetBy === 'dic' || dueSetBy === 'giver' || role === 'leadership') return accept({ dueOn: newDueOn })
  if (openExtension !== null) return refuse('extension-already-asked', { field: 'newDueOn' })
  const isLate = isLateAt({ dueOn, dueTime }, suspendedAt)
  return accept({ request: { oldDueOn: dueOn, askedDueOn: newDueOn, decider: 'leadership', isLate } })
}
