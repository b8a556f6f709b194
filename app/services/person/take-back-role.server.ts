import { countOtherHolders, endRole, findPerson } from '#data/person-register.server.ts'
import { releaseOfficer } from '#data/work-left.server.ts'
import { refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePersonRow } from './change-person-row.server.ts'

/**
 * Sessions in that role end with it: every request asks whether it is still held. Work stays with the agency: who has
 * no role in it any more is in charge of none of it.
 */
export const takeBackRole = (
  { personId, membershipId }: { personId: string; membershipId: string },
  context: CommandContext,
) =>
  changePersonRow(
    { command: 'TakeBackRole', event: 'RoleTakenBack', personId, input: { membershipId }, context },
    async (tx) => {
      const person = await findPerson(tx, personId)
      const held = person?.memberships.find(({ id }) => id === membershipId)
      if (!held) return refuse('not-found')
      if (held.role === 'administrator' && (await countOtherHolders(tx, { personId, role: held.role })) === 0)
        return refuse('last-administrator')
      await endRole(tx, { membershipId, personId, at: context.now })
      const released = await releaseOfficer(tx, personId)
      return { role: held.role, organisation: held.organisation.name, released: released.length }
    },
  )
