import { countOtherAdministrators, findPerson, setPersonDisabled } from '#data/person-register.server.ts'
import { endSessionsOf } from '#data/sign-in.server.ts'
import { refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePersonRow } from './change-person-row.server.ts'

/** Nobody is deleted: who has left can no longer sign in, their sessions end now, and what they did keeps their name. */
export const disablePerson = ({ personId, realNow }: { personId: string; realNow: Date }, context: CommandContext) =>
  changePersonRow({ command: 'DisablePerson', event: 'PersonDisabled', personId, input: {}, context }, async (tx) => {
    if (personId === context.actor.personId) return refuse('own-account')
    const person = await findPerson(tx, personId)
    const administers = person?.memberships.some(({ role }) => role === 'administrator') ?? false
    if (administers && (await countOtherAdministrators(tx, personId)) === 0) return refuse('last-administrator')
    await setPersonDisabled(tx, { id: personId, disabledAt: context.now })
    await endSessionsOf(tx, { personId, realNow })
    return {}
  })
