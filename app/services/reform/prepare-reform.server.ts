import { recordEvent } from '#data/event.server.ts'
import { insertReform } from '#data/reform.server.ts'
import { findPresentOrganisations, toRegister } from '#data/reform-register.server.ts'
import { checkReform } from '#domain/reform/check-reform.ts'
import type { PrepareReform } from '#domain/reform/forms.ts'
import { readReformText } from '#domain/reform/read-reform-text.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** A draft: nothing changes, and nobody is told, before it is put before a second person. */
export const prepareReform = (input: PrepareReform, context: CommandContext): Promise<Result<{ reformId: string }>> =>
  runCommand({ name: 'PrepareReform', input, context }, async (tx) => {
    const { actor, now, commandId } = context
    const register = await findPresentOrganisations(tx)
    const content = readReformText(input.text, { register, newId })
    if (!content.ok) return content
    const refusal = checkReform(content.value, toRegister(register))
    if (refusal) return { ...refusal, field: 'text' }
    const { text: _text, ...basis } = input
    const reformId = newId()
    await insertReform(tx, {
      ...basis,
      id: reformId,
      content: content.value,
      preparedById: actor.personId,
      preparedAt: now,
    })
    await recordEvent(tx, {
      subjectType: 'reform',
      subjectId: reformId,
      type: 'ReformPrepared',
      at: now,
      actor,
      commandId,
      payload: basis,
    })
    return accept({ reformId })
  })
