import { getOrganisationOfRole } from '#data/members.server.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { tellOrganisation } from './tell-organisation.server.ts'

/** Not this agency's function either: back to the DIC with the reason; what the DIC had checked stays checked. */
export const returnForwarded = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'return-forwarded', obstacleId: input.obstacleId, input, context }, async (tx, obstacle) => {
    const holderId = await getOrganisationOfRole(tx, receivingRole(obstacle))
    return accept({
      holderId,
      ...(obstacle.checkedAt ? { step: 'checked' as const } : {}),
      payload: { reason: input.reason },
      follow: async (causeId: string) =>
        tellOrganisation(tx, {
          obstacle,
          organisationId: holderId,
          roles: [receivingRole(obstacle)],
          kind: 'obstacle-returned',
          params: { agency: context.actor.organisationShortName, reason: input.reason },
          causeId,
          now: context.now,
        }),
    })
  })
