import { recordEvent } from '#data/event.server.ts'
import { getOrganisationKind, insertOrganisation, isNameTaken } from '#data/organisation-register.server.ts'
import type { AddOrganisation } from '#domain/organisation/forms.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** A new organisation of the register. Communes stand under a district, everything else under the province or alone. */
export const addOrganisation = (
  input: AddOrganisation,
  context: CommandContext,
): Promise<Result<{ organisationId: string }>> =>
  runCommand({ name: 'AddOrganisation', input, context }, async (tx) => {
    if (await isNameTaken(tx, { name: input.name })) return refuse('name-taken', { field: 'name' })
    const parentKind = input.parentId ? await getOrganisationKind(tx, input.parentId) : undefined
    if (input.kind === 'commune' && parentKind !== 'district')
      return refuse('commune-needs-district', { field: 'parentId' })
    if (input.parentId && !parentKind) return refuse('parent-unknown', { field: 'parentId' })
    const organisationId = newId()
    await insertOrganisation(tx, { ...input, id: organisationId })
    await recordEvent(tx, {
      subjectType: 'organisation',
      subjectId: organisationId,
      type: 'OrganisationAdded',
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: { name: input.name, kind: input.kind },
    })
    return accept({ organisationId })
  })
