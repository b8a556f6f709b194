import type { Urgency } from '#domain/assignment/states.ts'
import { limitDaysOf, type ObstacleStep, type StepLimitsValue } from './step-limits.ts'

/** What a filer may expect, in working days for each step; null where the setting gives no limit. */
export type FilingLimits = Record<'acknowledge' | 'check' | 'answer' | 'submit' | 'confirm', number | null>

export function filingLimits(limits: StepLimitsValue, urgency: Urgency): FilingLimits {
  const days = (step: ObstacleStep) => limitDaysOf(limits, { kind: 'obstacle', step, urgency })
  return {
    acknowledge: days('filed'),
    check: days('received'),
    answer: days('checked'),
    submit: limitDaysOf(limits, { kind: 'dossier', step: 'consolidated', urgency }),
    confirm: days('confirming'),
  }
}
