import { isEmailTaken, updatePerson } from '#data/person-register.server.ts'
import type { ChangePerson } from '#domain/person/forms.ts'
import { refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePersonRow } from './change-person-row.server.ts'

export const changePerson = ({ personId, ...input }: ChangePerson & { personId: string }, context: CommandContext) =>
  changePersonRow({ command: 'ChangePerson', event: 'PersonChanged', personId, input, context }, async (tx) => {
    if (await isEmailTaken(tx, { email: input.email, exceptId: personId }))
      return refuse('email-taken', { field: 'email' })
    if (!(await updatePerson(tx, { id: personId, ...input }))) return refuse('conflict')
    return { displayName: input.displayName }
  })
