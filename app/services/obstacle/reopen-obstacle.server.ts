import { findMembers, getOrganisationOfRole } from '#data/members.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { notifyPeople } from './notify-people.server.ts'

/** The filer finds that the fix does not hold: the filing goes back to the DIC, with its first date and its answer kept. */
export const reopenObstacle = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'reopen', obstacleId: input.obstacleId, input, context }, async (tx, obstacle) => {
    const holderId = await getOrganisationOfRole(tx, 'coordinator')
    return accept({
      holderId,
      // Out of the resolved dossier: it may join another one. The resolution's points keep their link to the filing.
      changes: { dossierId: null, checkedAt: null, reopenedCount: { increment: 1 } },
      payload: { reason: input.reason },
      follow: async (causeId: string) =>
        notifyPeople(tx, {
          personIds: await findMembers(tx, { organisationId: holderId, roles: ['coordinator'] }),
          kind: 'obstacle-reopened',
          params: { code: obstacle.code, title: obstacle.title, reason: input.reason },
          subjectType: 'obstacle',
          subjectId: obstacle.id,
          causeId,
          now: context.now,
        }),
    })
  })
