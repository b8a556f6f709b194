import { resumeAgencyDate } from '#data/agency-date.server.ts'
import { findPartyOrganisations, returnContribution } from '#data/assignment-party.server.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/**
 * The lead or the judge says that a contribution is not enough. The agency owes it again, by the same date: the steps
 * of its clock that have not passed go on. What it contributed stays in the history.
 */
export const sendPartBack = (
  input: { assignmentId: string; organisationId: string; reason: string },
  context: CommandContext,
) => {
  const { assignmentId, organisationId, reason } = input
  const { now } = context
  return changeAssignment(
    { action: 'send-part-back', assignmentId, input: { organisationId, reason }, context },
    async (tx, assignment) => {
      if (!assignment.contributedIds.includes(organisationId))
        return refuse('part-missing', { field: 'organisationId' })
      const agency = (await findPartyOrganisations(tx, [organisationId])).get(organisationId)?.shortName ?? ''
      const key = { assignmentId, organisationId, purpose: 'contribution' as const }
      return accept({
        payload: { agency, reason },
        tell: [{ kind: 'contribution-sent-back', to: [], toOrganisation: organisationId, params: { agency, reason } }],
        after: async () => {
          await returnContribution(tx, { assignmentId, organisationId })
          await resumeAgencyDate(tx, { key, now })
        },
      })
    },
  )
}
