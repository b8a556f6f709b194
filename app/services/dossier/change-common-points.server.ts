import { insertCommonPoints, lockCommonPoints } from '#data/common-points.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { type ChangeCommonPoints, decideCommonPoints } from '#domain/obstacle/change-common-points.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** Puts another list of common points into force for the checks from now on; what was asked before stays as it was. */
export const changeCommonPoints = (
  input: ChangeCommonPoints,
  context: CommandContext,
): Promise<Result<{ version: number }>> =>
  runCommand({ name: 'ChangeCommonPoints', input, context }, async (tx) => {
    const { actor, now, commandId } = context
    const current = await lockCommonPoints(tx)
    if (current.version !== input.expectedVersion) return refuse('policy-changed-meanwhile')
    const wanted = decideCommonPoints({ input, current: current.points })
    if (!wanted.ok) return wanted
    const version = current.version + 1
    await insertCommonPoints(tx, { version, points: wanted.value, validFrom: now, setById: actor.personId })
    await recordEvent(tx, {
      subjectType: 'setting',
      subjectId: newId(),
      type: 'CommonPointsChanged',
      at: now,
      actor,
      commandId,
      payload: { version },
    })
    return accept({ version })
  })
