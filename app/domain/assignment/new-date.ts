import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { DueSetter } from './states.ts'

/**
 * What a new date changes: each date begins a version of its own, and the steps of the clock fire once a version. The
 * original date stays; who set the date stays too, because a date of the province does not become the DIC's by being
 * moved once.
 */
export function newDate(args: {
  assignment: { originalDueOn: PlainDate | null; dueSetBy: DueSetter | null; dueVersion: number }
  dueOn: PlainDate
  now: Date
}) {
  const { assignment, dueOn, now } = args
  return {
    dueOn,
    originalDueOn: assignment.originalDueOn ?? dueOn,
    dueSetBy: assignment.dueSetBy ?? ('dic' as const),
    undatedReason: null,
    dueVersion: assignment.dueVersion + 1,
    dueVersionAt: now,
  }
}
