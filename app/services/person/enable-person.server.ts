import { setPersonDisabled } from '#data/person-register.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePersonRow } from './change-person-row.server.ts'

export const enablePerson = ({ personId }: { personId: string }, context: CommandContext) =>
  changePersonRow({ command: 'EnablePerson', event: 'PersonEnabled', personId, input: {}, context }, async (tx) => {
    await setPersonDisabled(tx, { id: personId, disabledAt: null })
    return {}
  })
