import type { MatterStepName } from '#domain/obstacle/step-clock.ts'
import { m } from '#i18n/messages.js'

const STEPS = {
  'step-due': m.holder_step_due,
  'step-overdue': m.holder_step_overdue,
  'step-escalate': m.holder_step_escalate,
  'step-weekly': m.holder_step_weekly,
  'step-meeting': m.holder_step_meeting,
  'confirm-silence': m.holder_step_silence,
} as const satisfies Record<MatterStepName, () => string>

/** What the clock did, and whom it told. */
export function sayMatterStep(payload: Record<string, unknown>): string {
  const step = STEPS[payload.step as MatterStepName]()
  const reached = Array.isArray(payload.reached) ? (payload.reached as { names?: string[] }[]) : []
  const names = [...new Set(reached.flatMap((one) => one.names ?? []))]
  return names.length > 0 ? m.holder_step_reached({ step, names: names.join('; ') }) : step
}
