import { giveRole as insertRole } from '#data/person-register.server.ts'
import type { AddRole } from '#domain/person/forms.ts'
import { refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePersonRow } from './change-person-row.server.ts'
import { checkRole } from './check-role.server.ts'

export const giveRole = ({ personId, ...input }: AddRole & { personId: string }, context: CommandContext) =>
  changePersonRow({ command: 'GiveRole', event: 'RoleGiven', personId, input, context }, async (tx) => {
    const refusal = await checkRole(tx, input)
    if (refusal) return refusal
    if (!(await insertRole(tx, { id: newId(), personId, ...input }))) return refuse('role-held', { field: 'role' })
    return { ...input }
  })
