import { lockObstacle } from '#data/obstacle.server.ts'
import { availableObstacleActions } from '#domain/obstacle/obstacle-actions.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { beginDossier } from './begin-dossier.server.ts'

export type OpenDossier = { obstacleId: string; title: string; commonCause: string }

/** Opens a dossier around a checked filing; others of the same cause join it. The filing keeps identity, date and answer. */
export function openDossier(
  input: OpenDossier,
  context: CommandContext,
): Promise<Result<{ dossierId: string; code: string }>> {
  return runCommand({ name: 'OpenDossier', input, context }, async (tx) => {
    const obstacle = await lockObstacle(tx, input.obstacleId)
    if (!obstacle) return refuse('not-found')
    const open = availableObstacleActions({ obstacle, actor: context.actor })
    if (!open.includes('consolidate'))
      return refuse('action-not-open', { params: { state: obstacle.state, open: open.join(',') } })
    const { title, commonCause } = input
    const { id: dossierId, code } = await beginDossier(tx, { obstacle, title, commonCause, cause: context })
    return accept({ dossierId, code })
  })
}
