import { insertCommonPoints, lockCommonPoints } from '#data/common-points.server.ts'
import { type ChangeCommonPoints, decideCommonPoints } from '#domain/obstacle/change-common-points.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { recordSettingChange } from '#services/shared/record-setting-change.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** Puts another list of common points into force for the checks from now on; what was asked before stays as it was. */
export const changeCommonPoints = (
  input: ChangeCommonPoints,
  context: CommandContext,
): Promise<Result<{ version: number }>> =>
  runCommand({ name: 'ChangeCommonPoints', input, context }, async (tx) => {
    const { actor, now } = context
    const current = await lockCommonPoints(tx)
    if (current.version !== input.expectedVersion) return refuse('policy-changed-meanwhile')
    const wanted = decideCommonPoints({ input, current: current.points })
    if (!wanted.ok) return wanted
    const version = current.version + 1
    await insertCommonPoints(tx, { version, points: wanted.value, validFrom: now, setById: actor.personId })
    await recordSettingChange(tx, { type: 'CommonPointsChanged', payload: { version }, context })
    return accept({ version })
  })
