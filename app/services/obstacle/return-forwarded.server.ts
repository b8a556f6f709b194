import { findMembers, getOrganisationOfRole } from '#data/members.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { notifyPeople } from './notify-people.server.ts'

/** Not this agency's function either: back to the DIC with the reason; what the DIC had checked stays checked. */
export const returnForwarded = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'return-forwarded', obstacleId: input.obstacleId, input, context }, async (tx, obstacle) => {
    const holderId = await getOrganisationOfRole(tx, 'coordinator')
    return accept({
      holderId,
      ...(obstacle.checkedAt ? { step: 'checked' as const } : {}),
      payload: { reason: input.reason },
      follow: async (causeId: string) =>
        notifyPeople(tx, {
          personIds: await findMembers(tx, { organisationId: holderId, roles: ['coordinator'] }),
          kind: 'obstacle-returned',
          params: {
            code: obstacle.code,
            title: obstacle.title,
            agency: context.actor.organisationShortName,
            reason: input.reason,
          },
          subjectType: 'obstacle',
          subjectId: obstacle.id,
          causeId,
          now: context.now,
        }),
    })
  })
