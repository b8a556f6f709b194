import { insertStepLimits, lockStepLimits } from '#data/step-limits.server.ts'
import { type ChangeStepLimits, decideStepLimits } from '#domain/obstacle/change-step-limits.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { recordSettingChange } from '#services/shared/record-setting-change.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/**
 * Puts new limits into force for the steps that begin from now on. A step that has begun keeps the limit its holder was
 * given (ADR 64), so no clock is touched.
 */
export const changeStepLimits = (
  input: ChangeStepLimits,
  context: CommandContext,
): Promise<Result<{ version: number }>> =>
  runCommand({ name: 'ChangeStepLimits', input, context }, async (tx) => {
    const { actor, now } = context
    const current = await lockStepLimits(tx)
    if (current.version !== input.expectedVersion) return refuse('policy-changed-meanwhile')
    const wanted = decideStepLimits({ input, current })
    if (!wanted.ok) return wanted
    const version = current.version + 1
    await insertStepLimits(tx, { version, value: wanted.value, validFrom: now, setById: actor.personId })
    await recordSettingChange(tx, { type: 'StepLimitsChanged', payload: { version }, context })
    return accept({ version })
  })
