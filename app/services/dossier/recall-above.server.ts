import { getOrganisationOfRole } from '#data/members.server.ts'
import { getOpenMinistryRequest, updateMinistryRequest } from '#data/ministry-request.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'

/** The leadership waits for the ministry no longer: with its reason the dossier is before it again. */
export const recallAbove = (input: { dossierId: string; reason: string }, context: CommandContext) =>
  changeDossier({ action: 'recall-above', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    const { id } = await getOpenMinistryRequest(tx, dossier.id)
    await updateMinistryRequest(tx, {
      id,
      changes: { state: 'recalled', recalledById: actor.personId, recalledAt: now, recallReason: input.reason },
    })
    return accept({ holderId: await getOrganisationOfRole(tx, 'leadership'), payload: { reason: input.reason } })
  })
