import { recordEvent } from '#data/event.server.ts'
import { type LockedObstacle, lockObstacle } from '#data/obstacle.server.ts'
import { isAnswerPublished } from '#data/published-answer.server.ts'
import {
  availablePublicationActions,
  PUBLICATION_ACTIONS,
  type PublicationAction,
} from '#domain/obstacle/publication.ts'
import { isObstacleInScope, obstacleScope } from '#domain/obstacle/scope.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** Every act on the publication of an answer: lock, look, check the table, write, record. The filing stays where it is. */
export function changePublication(
  command: { action: PublicationAction; obstacleId: string; input: unknown; context: CommandContext },
  write: (tx: Transaction, obstacle: LockedObstacle) => Promise<Result<Record<string, string>>>,
): Promise<Result<{ obstacleId: string; code: string }>> {
  const { action, obstacleId, input, context } = command
  const { actor, now, commandId } = context
  const rule = PUBLICATION_ACTIONS[action]
  return runCommand({ name: rule.command, input: { obstacleId, input }, context }, async (tx) => {
    const obstacle = await lockObstacle(tx, obstacleId)
    if (!obstacle || !isObstacleInScope(obstacleScope(actor), obstacle)) return refuse('not-found')
    const isPublished = await isAnswerPublished(tx, obstacleId)
    const open = availablePublicationActions({ obstacle: { ...obstacle, isPublished }, actor })
    if (!open.includes(action))
      return refuse('action-not-open', { params: { state: obstacle.state, open: open.join(',') } })
    const written = await write(tx, obstacle)
    if (!written.ok) return written
    await recordEvent(tx, {
      subjectType: 'obstacle',
      subjectId: obstacleId,
      type: rule.event,
      at: now,
      actor,
      commandId,
      payload: { code: obstacle.code, ...written.value },
    })
    return accept({ obstacleId, code: obstacle.code })
  })
}
