import type { DueSetter } from '#domain/assignment/states.ts'
import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Deadline } from './plan-reading.ts'

/** A date, with its hour, as the document states it is the plan's; any other is proposed by the DIC, which may move it after the approval. */
export function decideDueSetter(args: {
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  recurrence: RecurrenceRule | null
  stated: Deadline | null
}): DueSetter | null {
  const { dueOn, dueTime, recurrence, stated } = args
  if (recurrence) {
    const rule = stated?.recurring
    return rule && rule.everyMonths === recurrence.everyMonths && rule.monthDay === recurrence.monthDay ? 'plan' : 'dic'
  }
  if (dueOn === null) return null
  return stated?.dueOn === dueOn && (stated.dueTime ?? null) === dueTime ? 'plan' : 'dic'
}
