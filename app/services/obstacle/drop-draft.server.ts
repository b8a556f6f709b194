import { dropObstacleDraft } from '#data/obstacle-draft.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { obstacleDraftOwner } from '#domain/obstacle/draft.ts'
import { db } from '#platform/db.server.ts'

/** Thrown away by who wrote it; thrown away twice is thrown away. */
export const dropDraft = (id: string, actor: Actor): Promise<boolean> =>
  db.$transaction((tx) => dropObstacleDraft(tx, { id, ...obstacleDraftOwner(actor) }))
