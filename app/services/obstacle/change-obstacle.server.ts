import { type LockedObstacle, lockObstacle } from '#data/obstacle.server.ts'
import { availableObstacleActions, OBSTACLE_ACTIONS, type ObstacleAction } from '#domain/obstacle/obstacle-actions.ts'
import { isObstacleInScope, obstacleScope } from '#domain/obstacle/scope.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { settleMatter } from '#services/clock/settle-matter.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { moveObstacle, type ObstacleMove } from './move-obstacle.server.ts'

export type ObstacleOutcome = Pick<ObstacleMove, 'step' | 'urgency' | 'holderId' | 'changes' | 'payload'> & {
  /** Where the step leads when the table leaves it open. */
  to?: ObstacleMove['to']
  /** What follows in the same transaction, under the event that caused it. */
  follow?: (eventId: string) => Promise<void>
}

/**
 * The one way every act on a filing goes: settle what was due, lock, look, check the table, decide, save.
 * An act that is not open is refused with the acts that are (409).
 */
export function changeObstacle(
  command: { action: ObstacleAction; obstacleId: string; input: unknown; context: CommandContext },
  decide: (tx: Transaction, obstacle: LockedObstacle) => Promise<Result<ObstacleOutcome>> | Result<ObstacleOutcome>,
): Promise<Result<{ obstacleId: string; code: string }>> {
  const { action, obstacleId, input, context } = command
  const rule = OBSTACLE_ACTIONS[action]
  return runCommand({ name: rule.command, input: { obstacleId, input }, context }, async (tx) => {
    await settleMatter(tx, { subjectType: 'obstacle', subjectId: obstacleId, now: context.now })
    const obstacle = await lockObstacle(tx, obstacleId)
    if (!obstacle || !isObstacleInScope(obstacleScope(context.actor), obstacle)) return refuse('not-found')
    const open = availableObstacleActions({ obstacle, actor: context.actor })
    if (!open.includes(action))
      return refuse('action-not-open', { params: { state: obstacle.state, open: open.join(',') } })
    const outcome = await decide(tx, obstacle)
    if (!outcome.ok) return outcome
    const { follow, to, ...move } = outcome.value
    const eventId = await moveObstacle(tx, {
      obstacle,
      to: to ?? rule.to,
      event: rule.event,
      actor: context.actor,
      now: context.now,
      commandId: context.commandId,
      ...move,
    })
    await follow?.(eventId)
    return accept({ obstacleId, code: obstacle.code })
  })
}
