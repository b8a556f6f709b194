import { type LockedObstacle, lockObstacle } from '#data/obstacle.server.ts'
import { type LeftReason, partChosen } from '#domain/obstacle/joint-dossier.ts'
import { availableObstacleActions } from '#domain/obstacle/obstacle-actions.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { settleMatter } from '#services/clock/settle-matter.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { beginDossier } from './begin-dossier.server.ts'

type Words = { title: string; commonCause: string }
export type OpenDossier = Words & { obstacleId: string }
export type OpenedDossier = {
  dossierId: string
  code: string
  joined: number
  left: { code: string; reason: LeftReason }[]
}

/** Opens a dossier around a checked filing; others of the same cause join it. The filing keeps identity, date and answer. */
export const openDossier = ({ obstacleId, ...words }: OpenDossier, context: CommandContext) =>
  openDossierFrom({ obstacleIds: [obstacleId], ...words }, context)

/**
 * The same around several at once. What has moved on since it was chosen is left out and named; where nothing is left
 * there is no dossier.
 */
export function openDossierFrom(
  input: Words & { obstacleIds: readonly string[] },
  context: CommandContext,
): Promise<Result<OpenedDossier>> {
  const { actor } = context
  return runCommand({ name: 'OpenDossier', input, context }, async (tx) => {
    const filings = await lockChosen(tx, input.obstacleIds, context.now)
    const { joining, left } = partChosen({ filings, actor })
    const [first, ...others] = joining
    if (!first) return refuseAll(filings, context)
    const { title, commonCause } = input
    const dossier = await beginDossier(tx, { filings: [first, ...others], title, commonCause, cause: context })
    return accept({
      dossierId: dossier.id,
      code: dossier.code,
      joined: joining.length,
      left: left.map(({ filing, reason }) => ({ code: filing.code, reason })),
    })
  })
}

/** In one order, so that two who choose the same filings do not wait for each other. */
async function lockChosen(tx: Transaction, ids: readonly string[], now: Date): Promise<LockedObstacle[]> {
  const filings: LockedObstacle[] = []
  for (const id of [...new Set(ids)].sort()) {
    await settleMatter(tx, { subjectType: 'obstacle', subjectId: id, now })
    const filing = await lockObstacle(tx, id)
    if (filing) filings.push(filing)
  }
  return filings
}

function refuseAll(filings: readonly LockedObstacle[], { actor }: CommandContext) {
  const [only, ...others] = filings
  if (!only) return refuse('not-found')
  if (others.length > 0) return refuse('none-joins')
  const open = availableObstacleActions({ obstacle: only, actor })
  return refuse('action-not-open', { params: { state: only.state, open: open.join(',') } })
}
