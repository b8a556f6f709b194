import { lockObstaclesOfDossier } from '#data/obstacle.server.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { Transaction } from '#platform/db.server.ts'
import { tellFiler } from '#services/obstacle/filer-message.server.ts'

/** Tells each filer of the dossier what happens to its own filing, and of no other. */
export async function tellFilers(
  tx: Transaction,
  message: {
    dossierId: string
    kind: NotificationKind
    params?: Record<string, string | number>
    causeId: string
    now: Date
  },
): Promise<void> {
  const { dossierId, ...said } = message
  for (const obstacle of await lockObstaclesOfDossier(tx, dossierId))
    if (obstacle.state === 'consolidated') await tellFiler(tx, { obstacle, ...said })
}
