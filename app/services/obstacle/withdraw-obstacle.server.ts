import { countDossierContents, lockDossier } from '#data/dossier.server.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import { accept } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { tellRole } from '#services/dossier/tell-role.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { resumeBlockedAssignment } from './blocked-assignment.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { freeDuplicates } from './duplicates.server.ts'

/** The filer takes its filing back, until the dossier it lies in is submitted. What it paused goes on. */
export const withdrawObstacle = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'withdraw', obstacleId: input.obstacleId, input, context }, (tx, obstacle) =>
    accept({
      changes: { dossierId: null, duplicateOfId: null },
      payload: { reason: input.reason },
      follow: async (causeId) => {
        const cause = { actor: context.actor, now: context.now, causeId }
        await resumeBlockedAssignment(tx, { obstacleId: obstacle.id, cause })
        await freeDuplicates(tx, { originalId: obstacle.id, cause })
        if (obstacle.dossierId) await tellOfEmptied(tx, { dossierId: obstacle.dossierId, causeId, now: context.now })
      },
    }),
  )

/** The last filing of a dossier is gone: the DIC closes it, or puts another one in. */
async function tellOfEmptied(
  tx: Transaction,
  { dossierId, causeId, now }: { dossierId: string; causeId: string; now: Date },
): Promise<void> {
  const { filings } = await countDossierContents(tx, dossierId)
  const dossier = filings === 0 ? await lockDossier(tx, dossierId) : undefined
  if (dossier) await tellRole(tx, { dossier, role: receivingRole(dossier), kind: 'dossier-emptied', causeId, now })
}
