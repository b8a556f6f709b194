import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { resumeBlockedAssignment } from './blocked-assignment.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'

export const SATISFACTIONS = ['solved', 'partly', 'not'] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]

/** The filer says that the fix holds; the filing is closed. */
export const confirmFix = (
  input: { obstacleId: string; satisfaction: Satisfaction; note: string },
  context: CommandContext,
) =>
  changeObstacle({ action: 'confirm-fix', obstacleId: input.obstacleId, input, context }, (tx, obstacle) =>
    accept({
      changes: { satisfaction: input.satisfaction },
      payload: { satisfaction: input.satisfaction, note: input.note },
      follow: (causeId) =>
        resumeBlockedAssignment(tx, {
          obstacleId: obstacle.id,
          cause: { actor: context.actor, now: context.now, causeId },
        }),
    }),
  )
