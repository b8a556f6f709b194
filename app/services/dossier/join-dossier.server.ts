import { lockDossier } from '#data/dossier.server.ts'
import { isUnsubmitted } from '#domain/obstacle/states.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import { changeObstacle } from '#services/obstacle/change-obstacle.server.ts'
import { consolidateDuplicates } from '#services/obstacle/duplicates.server.ts'
import { tellFiler } from '#services/obstacle/filer-message.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'

/** Puts a checked filing into an open dossier of the same cause; one that was submitted takes no more. */
export const joinDossier = (input: { obstacleId: string; dossierId: string }, context: CommandContext) =>
  changeObstacle({ action: 'consolidate', obstacleId: input.obstacleId, input, context }, async (tx, obstacle) => {
    const dossier = await lockDossier(tx, input.dossierId)
    if (!dossier || !isUnsubmitted(dossier.state)) return refuse('dossier-closed-for-filings', { field: 'dossierId' })
    if (dossier.isAboutCoordinator !== obstacle.isAboutCoordinator)
      return refuse('handled-apart', { field: 'dossierId' })
    return accept({
      changes: { dossierId: dossier.id },
      payload: { dossier: dossier.code },
      follow: async (causeId: string) => {
        const { actor, now } = context
        const params = { dossier: dossier.code }
        await tellFiler(tx, { obstacle, kind: 'obstacle-consolidated', params, causeId, now })
        await consolidateDuplicates(tx, { originalId: obstacle.id, dossier, cause: { actor, now, causeId } })
      },
    })
  })
