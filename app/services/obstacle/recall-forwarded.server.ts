import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { tellOrganisation } from './tell-organisation.server.ts'

/** The DIC takes the filing back from an agency that does not answer, or to which it should not have gone. */
export const recallForwarded = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'recall-forwarded', obstacleId: input.obstacleId, input, context }, (tx, obstacle) =>
    accept({
      holderId: context.actor.organisationId,
      ...(obstacle.checkedAt ? { step: 'checked' as const } : {}),
      payload: { reason: input.reason },
      follow: async (causeId: string) =>
        tellOrganisation(tx, {
          obstacle,
          organisationId: obstacle.holderId,
          roles: ['officer', 'head'],
          kind: 'obstacle-recalled',
          params: { reason: input.reason },
          causeId,
          now: context.now,
        }),
    }),
  )
