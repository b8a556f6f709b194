import { findAgencyDate, setAgencyDate } from '#data/agency-date.server.ts'
import { findPartyOrganisations } from '#data/assignment-party.server.ts'
import { cancelUnsentOfDates } from '#data/notification-cancel.server.ts'
import { checkPartDate } from '#domain/assignment/contribution.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

export type PartDateInput = { assignmentId: string; organisationId: string; dueOn: PlainDate; reason: string | null }

/** The coordinator gives the part of one agency a date of its own, or moves it; the lead's date stays as it is. */
export const setPartDate = (input: PartDateInput, context: CommandContext) => {
  const { assignmentId, organisationId, dueOn, reason } = input
  const { now } = context
  return changeAssignment(
    { action: 'set-part-date', assignmentId, input: { organisationId, dueOn, reason }, context },
    async (tx, assignment) => {
      if (!assignment.coordinatingIds.includes(organisationId))
        return refuse('part-missing', { field: 'organisationId' })
      if (assignment.contributedIds.includes(organisationId))
        return refuse('part-contributed', { field: 'organisationId' })
      const party = (await findPartyOrganisations(tx, [organisationId])).get(organisationId)
      const isEnterprise = party?.kind === 'enterprise'
      const checked = checkPartDate({ dueOn, leadDueOn: assignment.dueOn, reason, isEnterprise, now })
      if (!checked.ok) return checked
      const key = { assignmentId, organisationId, purpose: 'contribution' as const }
      const oldDueOn = await findAgencyDate(tx, key)
      if (oldDueOn === dueOn) return refuse('date-unchanged', { field: 'dueOn' })
      const agency = party?.shortName ?? ''
      return accept({
        // Under names of their own: `dueOn` in the history is the date of the assignment.
        payload: { agency, oldPartDueOn: oldDueOn, partDueOn: dueOn, reason },
        tell: [
          {
            kind: 'contribution-date-set',
            to: [],
            toOrganisation: organisationId,
            params: { agency, oldDueOn: oldDueOn ?? '', dueOn, reason: reason ?? '' },
          },
        ],
        after: async () => {
          await cancelUnsentOfDates(tx, { ...key, assignmentIds: [assignmentId], now })
          await setAgencyDate(tx, { key, dueOn, now })
        },
      })
    },
  )
}
