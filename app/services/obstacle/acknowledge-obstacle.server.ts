import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { tellFiler } from './filer-message.server.ts'

/** "Báo nhận": the DIC has seen the filing; its check runs from here. */
export const acknowledgeObstacle = (input: { obstacleId: string }, context: CommandContext) =>
  changeObstacle({ action: 'acknowledge', obstacleId: input.obstacleId, input, context }, (tx, obstacle) =>
    accept({
      changes: { acknowledgedAt: context.now },
      follow: (causeId) => tellFiler(tx, { obstacle, kind: 'obstacle-acknowledged', causeId, now: context.now }),
    }),
  )
