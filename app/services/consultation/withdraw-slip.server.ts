import { accept, refuse } from '#domain/shared/result.ts'
import { changeDossier } from '#services/dossier/change-dossier.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { lockOpenSlips } from './lock-open-slips.server.ts'
import { withdrawSlips } from './withdraw-slips.server.ts'

/** The slip of an agency that need not be asked after all. An opinion that was given is not taken out of the record. */
export const withdrawSlip = (input: { dossierId: string; slipId: string; reason: string }, context: CommandContext) =>
  changeDossier({ action: 'withdraw-slip', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    const { reason } = input
    const { slips } = await lockOpenSlips(tx, { dossier, now })
    const slip = slips.find(({ id, state }) => id === input.slipId && state === 'asked')
    if (!slip) return refuse('slip-answered', { field: 'slipId' })
    return accept({
      payload: { organisation: slip.organisation, reason },
      follow: (causeId: string) => withdrawSlips(tx, { slips: [slip], reason, actor, now, causeId }),
    })
  })
