import { recordEvent } from '#data/event.server.ts'
import { giveRole, insertPerson, isEmailTaken } from '#data/person-register.server.ts'
import type { AddPerson } from '#domain/person/forms.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { checkRole } from './check-role.server.ts'

/** A new person with a first role. Nobody can sign in as them before a one-time password is given. */
export const addPerson = (input: AddPerson, context: CommandContext): Promise<Result<{ personId: string }>> =>
  runCommand({ name: 'AddPerson', input, context }, async (tx) => {
    const { displayName, email, ...held } = input
    if (await isEmailTaken(tx, { email })) return refuse('email-taken', { field: 'email' })
    const refusal = await checkRole(tx, held)
    if (refusal) return refusal
    const personId = newId()
    await insertPerson(tx, { id: personId, displayName, email, createdAt: context.now })
    await giveRole(tx, { id: newId(), personId, ...held })
    await recordEvent(tx, {
      subjectType: 'person',
      subjectId: personId,
      type: 'PersonAdded',
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: { displayName, ...held },
    })
    return accept({ personId })
  })
