import type { LockedObstacle } from '#data/obstacle.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { OBSTACLE_ACTIONS } from '#domain/obstacle/obstacle-actions.ts'
import type { Transaction } from '#platform/db.server.ts'
import { consolidateDuplicates } from '#services/obstacle/duplicates.server.ts'
import { tellFiler } from '#services/obstacle/filer-message.server.ts'
import { moveObstacle } from '#services/obstacle/move-obstacle.server.ts'

/** A filing goes into a dossier, and what says the same with it. */
export async function putIntoDossier(
  tx: Transaction,
  args: {
    obstacle: LockedObstacle
    dossier: { id: string; code: string }
    cause: { actor: Actor; now: Date; causeId: string }
  },
): Promise<void> {
  const { obstacle, dossier, cause } = args
  const { to, event } = OBSTACLE_ACTIONS.consolidate
  const params = { dossier: dossier.code }
  const changes = { dossierId: dossier.id }
  const causeId = await moveObstacle(tx, { obstacle, to, event, changes, payload: params, ...cause })
  await tellFiler(tx, { obstacle, kind: 'obstacle-consolidated', params, causeId, now: cause.now })
  await consolidateDuplicates(tx, { originalId: obstacle.id, dossier, cause: { ...cause, causeId } })
}
