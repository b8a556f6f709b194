import { recordEvent } from '#data/event.server.ts'
import { findOrganisation, isNameTaken, updateOrganisation } from '#data/organisation-register.server.ts'
import type { ChangeOrganisation } from '#domain/organisation/forms.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** Names and validity. What happened under the old name keeps it: events carry the name of their day. */
export const changeOrganisation = (
  input: ChangeOrganisation & { organisationId: string },
  context: CommandContext,
): Promise<Result<null>> =>
  runCommand({ name: 'ChangeOrganisation', input, context }, async (tx) => {
    const { organisationId: id, ...change } = input
    const before = await findOrganisation(tx, id)
    if (!before) return refuse('not-found')
    if (await isNameTaken(tx, { name: change.name, exceptId: id })) return refuse('name-taken', { field: 'name' })
    if (!(await updateOrganisation(tx, { id, ...change }))) return refuse('conflict')
    await recordEvent(tx, {
      subjectType: 'organisation',
      subjectId: id,
      type: 'OrganisationChanged',
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: { from: before.name, to: change.name, validFrom: change.validFrom, validTo: change.validTo },
    })
    return accept(null)
  })
