import { getOrganisationOfRole } from '#data/members.server.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { tellOrganisation } from './tell-organisation.server.ts'

/** The filer finds that the fix does not hold: the filing goes back to the DIC, with its first date and its answer kept. */
export const reopenObstacle = (input: { obstacleId: string; reason: string }, context: CommandContext) =>
  changeObstacle({ action: 'reopen', obstacleId: input.obstacleId, input, context }, async (tx, obstacle) => {
    const holderId = await getOrganisationOfRole(tx, receivingRole(obstacle))
    return accept({
      holderId,
      // Out of the resolved dossier: it may join another one. The resolution's points keep their link to the filing.
      changes: { dossierId: null, checkedAt: null, satisfaction: 'not', reopenedCount: { increment: 1 } },
      payload: { reason: input.reason, satisfaction: 'not' },
      follow: async (causeId: string) =>
        tellOrganisation(tx, {
          obstacle,
          organisationId: holderId,
          roles: [receivingRole(obstacle)],
          kind: 'obstacle-reopened',
          params: { reason: input.reason },
          causeId,
          now: context.now,
        }),
    })
  })
