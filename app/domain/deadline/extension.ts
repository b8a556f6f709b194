import type { DueSetter } from '#domain/assignment/states.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { isLateAt } from './effective-date.ts'

/** Who can decide a request for time. */
export const EXTENSION_DECIDERS = ['dic', 'office', 'leadership', 'giver'] as const
export type ExtensionDecider = (typeof EXTENSION_DECIDERS)[number]

/**
 * Whoever set the date decides (handbook 2.6, after ND 315/2025 art. 21.2): what stands in the plan or came from the
 * province goes to the leadership, also for work of the DIC itself. For a date of its own choosing the DIC decides,
 * except on its own work: nobody judges its own, so the Office does. The date of a piece is its giver's.
 */
export function extensionDecider({
  dueSetBy,
  isLedByDic,
}: {
  dueSetBy: DueSetter
  isLedByDic: boolean
}): ExtensionDecider {
  if (dueSetBy === 'giver') return 'giver'
  if (dueSetBy !== 'dic') return 'leadership'
  return isLedByDic ? 'office' : 'dic'
}

export type NewDateRefusal = 'extension-undated' | 'extension-not-later' | 'extension-in-past'

/** A new date lies after the present one and not in the past. What has no date is given one, it is not extended. */
export function checkNewDate(args: {
  dueOn: PlainDate | null
  newDueOn: PlainDate
  now: Date
  field: string
}): Result<PlainDate, NewDateRefusal> {
  const { dueOn, newDueOn, now, field } = args
  const today = dayAt(now)
  if (dueOn === null) return refuse('extension-undated')
  if (newDueOn <= dueOn) return refuse('extension-not-later', { field, params: { dueOn } })
  if (newDueOn < today) return refuse('extension-in-past', { field, params: { today } })
  return accept(newDueOn)
}

export type ExtensionAsked = { oldDueOn: PlainDate; askedDueOn: PlainDate; decider: ExtensionDecider; isLate: boolean }

/** A request made after the date is taken all the same, marked late for whoever decides. One at a time. */
export function decideExtensionRequest(args: {
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  dueSetBy: DueSetter | null
  isLedByDic: boolean
  hasOpenRequest: boolean
  askedDueOn: PlainDate
  now: Date
}): Result<ExtensionAsked, NewDateRefusal | 'extension-already-asked'> {
  const { dueOn, dueTime, dueSetBy, isLedByDic, hasOpenRequest, askedDueOn, now } = args
  if (hasOpenRequest) return refuse('extension-already-asked')
  const checked = checkNewDate({ dueOn, newDueOn: askedDueOn, now, field: 'askedDueOn' })
  if (!checked.ok) return checked
  if (dueOn === null || dueSetBy === null) throw new Error('a date without the one who set it')
  const decider = extensionDecider({ dueSetBy, isLedByDic })
  return accept({ oldDueOn: dueOn, askedDueOn, decider, isLate: isLateAt({ dueOn, dueTime }, now) })
}
