import { endDatesOfAgencies } from '#data/agency-date.server.ts'
import { changePartyRows, findPartyOrganisations } from '#data/assignment-party.server.ts'
import { cancelUnsentOfDates } from '#data/notification-cancel.server.ts'
import { decideParties, type Party } from '#domain/assignment/change-parties.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import type { Message } from './tell-people.server.ts'

export type PartiesInput = {
  assignmentId: string
  coordinatingIds: readonly string[]
  followingIds: readonly string[]
  reason: string
}

/**
 * Agencies that take part or watch are added and taken out, each told once. The date of who is taken out ends; what it
 * contributed stays in the history.
 */
export const changeParties = (input: PartiesInput, context: CommandContext) => {
  const { assignmentId, ...wanted } = input
  const { reason } = wanted
  const { now } = context
  return changeAssignment(
    { action: 'change-parties', assignmentId, input: wanted, context },
    async (tx, assignment) => {
      const ids = [wanted, assignment].flatMap(({ coordinatingIds, followingIds }) => [
        ...coordinatingIds,
        ...followingIds,
      ])
      const known = await findPartyOrganisations(tx, ids)
      const present = [...known.values()].filter(({ isPresent }) => isPresent)
      const decided = decideParties({
        assignment,
        wanted,
        agencies: new Map(present.map(({ id, kind }) => [id, kind])),
      })
      if (!decided.ok) return decided
      const { added, removed } = decided.value
      const named = (parties: readonly Party[]) =>
        parties.map(({ organisationId, role }) => ({ role, agency: known.get(organisationId)?.shortName ?? '' }))
      // Who only changes from one part to the other is told of the new one.
      const gone = removed.filter((party) => !added.some((one) => one.organisationId === party.organisationId))
      return accept({
        payload: { added: named(added), removed: named(removed), reason },
        tell: [
          ...added.map((party) => tell('party-added', party)),
          ...gone.map((party) => tell('party-removed', party)),
        ],
        after: async () => {
          await changePartyRows(tx, { assignmentId, added, removed })
          const gone = removed.flatMap(({ organisationId, role }) =>
            role === 'coordinating' ? [{ assignmentId, organisationId }] : [],
          )
          for (const { organisationId } of gone)
            await cancelUnsentOfDates(tx, { assignmentIds: [assignmentId], organisationId, now })
          await endDatesOfAgencies(tx, { gone, now })
        },
      })
    },
  )

  function tell(kind: 'party-added' | 'party-removed', { organisationId, role }: Party): Message {
    return { kind, to: [], toOrganisation: organisationId, params: { part: role, reason } }
  }
}
