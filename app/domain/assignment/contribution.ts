import { isLateAt } from '#domain/deadline/effective-date.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type AssignmentState, OPEN_STATES } from './states.ts'

/**
 * Where a coordinating agency stands with its own part:
 * - `open`: nothing of it has been contributed yet
 * - `contributed`: the agency has said and shown what it did; nobody confirms it, the lead builds on it
 * - `returned`: the lead or the judge has said that it is not enough; it is owed again
 */
export const PART_STATES = ['open', 'contributed', 'returned'] as const
export type PartState = (typeof PART_STATES)[number]

/** Which files show the part of an agency, beside those of the lead's reports. */
export const evidenceOfPart = (organisationId: string): string => `part:${organisationId}`

/** What is said of a part on a day. Lateness is its agency's own: it never counts against the lead. */
export const PART_STANDINGS = ['owed', 'overdue', 'returned', 'contributed', 'contributed-late', 'at-rest'] as const
export type PartStanding = (typeof PART_STANDINGS)[number]

export function partStanding(args: {
  part: { state: PartState; dueOn: PlainDate | null; contributedAt: Date | null }
  assignmentState: AssignmentState
  now: Date
}): PartStanding {
  const { part, assignmentState, now } = args
  const { state, dueOn, contributedAt } = part
  if (state === 'contributed') {
    const isLate = dueOn !== null && contributedAt !== null && isLateAt({ dueOn, dueTime: null }, contributedAt)
    return isLate ? 'contributed-late' : 'contributed'
  }
  const isOpen = OPEN_STATES.some((open) => open === assignmentState)
  if (!isOpen || assignmentState === 'suspended') return 'at-rest'
  if (dueOn !== null && isLateAt({ dueOn, dueTime: null }, now)) return 'overdue'
  return state === 'returned' ? 'returned' : 'owed'
}

/**
 * A date for the part of one agency. Refused: a day that has passed, and one after the lead's own date unless the
 * reason for it is given. An enterprise has none: it sees nothing of work that another agency leads (handbook 2.8).
 */
export function checkPartDate(args: {
  dueOn: PlainDate
  leadDueOn: PlainDate | null
  reason: string | null
  isEnterprise: boolean
  now: Date
}): Result<PlainDate> {
  const { dueOn, leadDueOn, reason, isEnterprise, now } = args
  if (isEnterprise) return refuse('part-of-enterprise', { field: 'organisationId' })
  if (dueOn < dayAt(now)) return refuse('date-in-past', { field: 'dueOn' })
  if (leadDueOn !== null && dueOn > leadDueOn && reason === null)
    return refuse('part-date-after-lead', { field: 'reason', params: { leadDueOn } })
  return accept(dueOn)
}
