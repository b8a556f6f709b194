import type { Urgency } from '#domain/assignment/states.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { pauseBlockedAssignment } from './blocked-assignment.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'

/**
 * The DIC finds the filing complete. Where it accepts that the obstacle blocks the assignment and says so,
 * the clock of that assignment stands still until a resolution or a person lets it go on (handbook 2.5).
 */
export const checkObstacle = (
  input: { obstacleId: string; suspend: boolean; note: string; urgency?: Urgency },
  context: CommandContext,
) =>
  changeObstacle({ action: 'check', obstacleId: input.obstacleId, input, context }, (tx, obstacle) => {
    const blocks = input.suspend && obstacle.assignmentId !== null
    return accept({
      step: 'checked' as const,
      ...(input.urgency ? { urgency: input.urgency } : {}),
      changes: { checkedAt: context.now, isBlocking: blocks },
      payload: { suspends: blocks, note: input.note, urgency: input.urgency ?? obstacle.urgency },
      follow: async (causeId: string) => {
        if (blocks)
          await pauseBlockedAssignment(tx, { obstacle, cause: { actor: context.actor, now: context.now, causeId } })
      },
    })
  })
