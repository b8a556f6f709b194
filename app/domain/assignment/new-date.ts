import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { DueSetter } from './states.ts'

/**
 * What a new date changes: each date begins a version of its own, and the steps of the clock fire once a version. The
 * original date stays; who set the date stays too, because a date of the province does not become the DIC's by being
 * moved once.
 */
export function newDate(args: {
  assignment: {
    originalDueOn: PlainDate | null
    originalDueTime: TimeOfDay | null
    dueSetBy: DueSetter | null
    dueVersion: number
    givenById: string | null
  }
  dueOn: PlainDate
  /** The hour belongs to its date: a new date is good to 24:00 unless it names one. */
  dueTime?: TimeOfDay | null
  now: Date
}) {
  const { assignment, dueOn, dueTime = null, now } = args
  const isFirst = assignment.originalDueOn === null
  return {
    dueOn,
    dueTime,
    originalDueOn: assignment.originalDueOn ?? dueOn,
    originalDueTime: isFirst ? dueTime : assignment.originalDueTime,
    dueSetBy: assignment.dueSetBy ?? (assignment.givenById === null ? ('dic' as const) : ('giver' as const)),
    undatedReason: null,
    dueVersion: assignment.dueVersion + 1,
    dueVersionAt: now,
  }
}

/** Another hour of the same date. The first date is first given its hour here; an hour that has been given is kept. */
export function newHour(args: {
  assignment: { dueOn: PlainDate | null; originalDueOn: PlainDate | null; originalDueTime: TimeOfDay | null }
  dueTime: TimeOfDay | null
}) {
  const { assignment, dueTime } = args
  const { dueOn, originalDueOn, originalDueTime } = assignment
  return { dueTime, ...(dueOn === originalDueOn && originalDueTime === null ? { originalDueTime: dueTime } : {}) }
}
