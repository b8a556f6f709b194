import { accept, refuse } from '#domain/shared/result.ts'
import { changeDossier } from '#services/dossier/change-dossier.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { lockOpenSlips } from './lock-open-slips.server.ts'
import { moveSlip } from './move-slip.server.ts'
import { tellAskedAgency } from './tell-asked-agency.server.ts'

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
      follow: async (causeId: string) => {
        const eventId = await moveSlip(tx, {
          slip,
          to: 'withdrawn',
          event: 'SlipWithdrawn',
          changes: { withdrawReason: reason },
          payload: { reason },
          actor,
          now,
          causeId,
        })
        await tellAskedAgency(tx, { slip, kind: 'opinion-withdrawn', params: { reason }, causeId: eventId, now })
      },
    })
  })
