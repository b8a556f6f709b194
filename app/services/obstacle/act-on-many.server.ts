import { v5 } from 'uuid'
import type { ManyAct } from '#domain/obstacle/triage.ts'
import { assertNever } from '#domain/shared/assert-never.ts'
import { type Result, refuse } from '#domain/shared/result.ts'
import { joinDossier } from '#services/dossier/join-dossier.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { acknowledgeObstacle } from './acknowledge-obstacle.server.ts'

type Many = { act: ManyAct; obstacleIds: readonly string[]; dossierId: string | null }
type Outcome = { done: { obstacleId: string; code: string }[]; refused: { obstacleId: string; reason: string }[] }

/**
 * One act on many filings is the act of each (ADR 40): its own transaction, event and message to its filer, under an id
 * that follows from the command and the filing, so that the same form sent twice does nothing twice. What has moved on
 * meanwhile is refused by itself, and the others are done.
 */
export async function actOnMany({ act, obstacleIds, dossierId }: Many, context: CommandContext): Promise<Outcome> {
  const outcome: Outcome = { done: [], refused: [] }
  for (const obstacleId of new Set(obstacleIds)) {
    const own = { ...context, commandId: v5(`${act}\n${obstacleId}`, context.commandId) }
    const result = await actOnOne({ act, obstacleId, dossierId }, own)
    if (result.ok) outcome.done.push({ obstacleId, code: result.value.code })
    else outcome.refused.push({ obstacleId, reason: result.reason })
  }
  return outcome
}

function actOnOne(
  { act, obstacleId, dossierId }: { act: ManyAct; obstacleId: string; dossierId: string | null },
  context: CommandContext,
): Promise<Result<{ code: string }>> | Result<{ code: string }> {
  switch (act) {
    case 'acknowledge':
      return acknowledgeObstacle({ obstacleId }, context)
    case 'consolidate':
      return dossierId ? joinDossier({ obstacleId, dossierId }, context) : refuse('dossier-missing')
    default:
      return assertNever(act)
  }
}
