import { STEP_LIMITS } from '#data/step-limits.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import type { Urgency } from '#domain/assignment/states.ts'
import { limitDaysOf, type MatterKind, stepDueOn } from '#domain/obstacle/step-limits.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'

/** The limit of a step that begins now, by the setting in force and the urgency of its matter. */
export async function beginStep(
  tx: Transaction,
  { now, ...step }: { kind: MatterKind; step: string; urgency: Urgency; now: Date },
): Promise<{ limitDays: number | null; dueOn: PlainDate | null }> {
  const limitDays = limitDaysOf(await STEP_LIMITS.load(tx), step)
  const dueOn = stepDueOn({ limitDays, startedOn: dayAt(now), calendar: await loadWorkingCalendar(tx) })
  return { limitDays, dueOn }
}
