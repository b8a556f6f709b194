import { lockDossier } from '#data/dossier.server.ts'
import { lockObstacle } from '#data/obstacle.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { isUnsubmitted } from '#domain/obstacle/states.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { beginDossier } from '#services/dossier/begin-dossier.server.ts'
import { putIntoDossier } from '#services/dossier/put-into-dossier.server.ts'

/**
 * What the DIC files itself needs nobody to receive it: it lies in a dossier from the start, the chosen one or its own
 * (handbook 2.7).
 */
export async function fileIntoDossier(
  tx: Transaction,
  args: {
    obstacleId: string
    dossierId: string | null
    commonCause: string
    cause: { actor: Actor; now: Date; causeId: string }
  },
): Promise<Result<null>> {
  const { obstacleId, dossierId, commonCause, cause } = args
  const obstacle = await lockObstacle(tx, obstacleId)
  if (!obstacle) throw new Error(`obstacle ${obstacleId} was filed just now`)
  if (dossierId === null) {
    await beginDossier(tx, { filings: [obstacle], title: obstacle.title, commonCause, cause })
    return accept(null)
  }
  const dossier = await lockDossier(tx, dossierId)
  if (!dossier || !isUnsubmitted(dossier.state) || dossier.isAboutCoordinator)
    return refuse('dossier-closed-for-filings', { field: 'dossierId' })
  await putIntoDossier(tx, { obstacle, dossier, cause })
  return accept(null)
}
