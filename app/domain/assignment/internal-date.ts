import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'

/** Lies ahead and before the real date, where there is one; an empty day takes back what is there. */
export function checkInternalDate(args: {
  dueOn: PlainDate | null
  present: PlainDate | null
  /** Of the agency's own contribution, or of the assignment. */
  realDueOn: PlainDate | null
  now: Date
}): Result<null> {
  const { dueOn, present, realDueOn, now } = args
  if (dueOn === present) return refuse('date-unchanged', { field: 'dueOn' })
  if (dueOn === null) return accept(null)
  if (dueOn < dayAt(now)) return refuse('date-in-past', { field: 'dueOn' })
  if (realDueOn !== null && dueOn >= realDueOn)
    return refuse('internal-date-not-before', { field: 'dueOn', params: { realDueOn } })
  return accept(null)
}
