import { readStoredLimits } from '#domain/obstacle/change-step-limits.ts'
import { DEFAULT_STEP_LIMITS, type StepLimits, type StepLimitsValue } from '#domain/obstacle/step-limits.ts'
import { versionedSetting } from './setting.server.ts'

/** The limits in force: the newest version of the setting, or those of the handbook while there is none. */
export const STEP_LIMITS = versionedSetting({
  key: 'step-limits',
  read: (newest): StepLimits =>
    newest ? { ...readStoredLimits(newest.value), version: newest.version } : DEFAULT_STEP_LIMITS,
  write: (limits: StepLimitsValue) => limits,
})
