import { findRolesOfClosing, giveRole, setPersonDisabled } from '#data/person-register.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePersonRow } from './change-person-row.server.ts'
import { checkRole } from './check-role.server.ts'

/** The account opens again with the roles that ended when it was closed, where the person may still hold them. */
export const enablePerson = ({ personId }: { personId: string }, context: CommandContext) =>
  changePersonRow({ command: 'EnablePerson', event: 'PersonEnabled', personId, input: {}, context }, async (tx) => {
    const roles = await findRolesOfClosing(tx, personId)
    await setPersonDisabled(tx, { id: personId, disabledAt: null })
    const back: string[] = []
    for (const held of roles) {
      if (await checkRole(tx, held)) continue
      await giveRole(tx, { ...held, personId })
      back.push(held.role)
    }
    return { roles: back }
  })
