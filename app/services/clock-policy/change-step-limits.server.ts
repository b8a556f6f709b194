import { STEP_LIMITS } from '#data/step-limits.server.ts'
import { decideStepLimits } from '#domain/obstacle/change-step-limits.ts'
import { changeSetting } from '#services/shared/change-setting.server.ts'

/**
 * Puts new limits into force for the steps that begin from now on. A step that has begun keeps the limit its holder was
 * given (ADR 64), so no clock is touched.
 */
export const changeStepLimits = changeSetting({
  command: 'ChangeStepLimits',
  event: 'StepLimitsChanged',
  setting: STEP_LIMITS,
  decide: decideStepLimits,
})
