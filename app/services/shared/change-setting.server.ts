import type { VersionedSetting } from '#data/setting.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { recordSettingChange } from './record-setting-change.server.ts'
import { type CommandContext, runCommand } from './run-command.server.ts'

type SettingKind<Input, Current, Value> = {
  command: string
  event: string
  setting: VersionedSetting<Current, Value>
  decide: (args: { input: Input; current: Current }) => Result<Value>
  /** What must be done under the old version, before the new one is in force. */
  before?: (tx: Transaction, now: Date) => Promise<void>
  /** What the record says besides the number of the version. */
  payload?: (input: Input) => Record<string, string>
}

/**
 * The one way a versioned setting changes: a new version beside the old ones, in force from now on. Refused when somebody
 * else changed it since the form was opened.
 */
export const changeSetting =
  <Input extends { expectedVersion: number }, Current extends { version: number }, Value>({
    command,
    event,
    setting,
    decide,
    before,
    payload,
  }: SettingKind<Input, Current, Value>) =>
  (input: Input, context: CommandContext): Promise<Result<{ version: number }>> =>
    runCommand({ name: command, input, context }, async (tx) => {
      const { actor, now } = context
      const current = await setting.lock(tx)
      if (current.version !== input.expectedVersion) return refuse('policy-changed-meanwhile')
      const wanted = decide({ input, current })
      if (!wanted.ok) return wanted
      const version = current.version + 1
      await before?.(tx, now)
      await setting.insert(tx, { version, value: wanted.value, validFrom: now, setById: actor.personId })
      await recordSettingChange(tx, { type: event, payload: { version, ...payload?.(input) }, context })
      return accept({ version })
    })
