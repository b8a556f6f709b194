import { getOrganisationOfRole } from '#data/members.server.ts'
import { findForwardable } from '#data/triage-choices.server.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { tellFiler } from './filer-message.server.ts'
import { tellOrganisation } from './tell-organisation.server.ts'

/**
 * Sends the filing to the agency whose function it is (phiếu chuyển): from here that agency holds it, and answers the
 * filer or gives it back. Refused for an enterprise, for who filed it, and for the DIC, which settles what is its own.
 */
export const forwardObstacle = (
  input: { obstacleId: string; agencyId: string; reason: string },
  context: CommandContext,
) =>
  changeObstacle({ action: 'forward', obstacleId: input.obstacleId, input, context }, async (tx, obstacle) => {
    const { now } = context
    const agency = await findForwardable(tx, {
      agencyId: input.agencyId,
      // What is about the DIC is not for the DIC to answer.
      exceptIds: [obstacle.filerId, obstacle.holderId, await getOrganisationOfRole(tx, 'coordinator')],
    })
    if (!agency) return refuse('agency-cannot-answer', { field: 'agencyId' })
    return accept({
      holderId: agency.id,
      changes: { forwardedToId: agency.id },
      payload: { agency: agency.shortName, reason: input.reason },
      follow: async (causeId: string) => {
        await tellOrganisation(tx, {
          obstacle,
          organisationId: agency.id,
          roles: ['officer', 'head'],
          kind: 'obstacle-forwarded',
          params: { reason: input.reason },
          causeId,
          now,
        })
        const params = { agency: agency.shortName }
        await tellFiler(tx, { obstacle, kind: 'obstacle-with-agency', params, causeId, now })
      },
    })
  })
