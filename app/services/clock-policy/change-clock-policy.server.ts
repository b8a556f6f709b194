import { insertClockPolicy, lockClockPolicy } from '#data/clock-policy.server.ts'
import { type ChangeClockPolicy, decideClockPolicy } from '#domain/deadline/change-clock-policy.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { supersedeClockRules } from '#services/clock/supersede-clock-rules.server.ts'
import { recordSettingChange } from '#services/shared/record-setting-change.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/**
 * Puts a new version of the clock's rules into force. The open clocks are computed anew behind the screens; what was due
 * until now is taken under the old version. Refused when somebody else changed them since the form was opened.
 */
export const changeClockPolicy = (
  input: ChangeClockPolicy,
  context: CommandContext,
): Promise<Result<{ version: number }>> =>
  runCommand({ name: 'ChangeClockPolicy', input, context }, async (tx) => {
    const { actor, now } = context
    const current = await lockClockPolicy(tx)
    if (current.version !== input.expectedVersion) return refuse('policy-changed-meanwhile')
    const { version: _version, ...value } = current
    const wanted = decideClockPolicy({ input, current: value })
    if (!wanted.ok) return wanted
    const version = current.version + 1
    await supersedeClockRules(tx, { cause: 'policy', now })
    await insertClockPolicy(tx, { version, value: wanted.value, validFrom: now, setById: actor.personId })
    await recordSettingChange(tx, { type: 'ClockPolicyChanged', payload: { version, scope: input.scope }, context })
    return accept({ version })
  })
