import { accept, refuse } from '#domain/shared/result.ts'
import { changeDossier } from '#services/dossier/change-dossier.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { lockOpenSlips } from './lock-open-slips.server.ts'
import { moveSlip } from './move-slip.server.ts'
import { tellAskedAgency } from './tell-asked-agency.server.ts'

/** A person urges one agency, or all that have not answered, by name; what the clock sends by itself is only a reminder. */
export const remindAgencies = (input: { dossierId: string; slipId: string | null }, context: CommandContext) =>
  changeDossier({ action: 'remind-agencies', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    const { slips } = await lockOpenSlips(tx, { dossier, now })
    const waiting = slips.filter(({ id, state }) => state === 'asked' && (!input.slipId || id === input.slipId))
    if (waiting.length === 0) return refuse('nobody-to-remind', { field: 'slipId' })
    return accept({
      payload: { agencies: waiting.map(({ organisation }) => organisation).join(', ') },
      follow: async (causeId: string) => {
        for (const slip of waiting) {
          const eventId = await moveSlip(tx, {
            slip,
            to: slip.state,
            event: 'SlipReminded',
            changes: { remindedCount: slip.remindedCount + 1, remindedAt: now },
            actor,
            now,
            causeId,
          })
          const by = { by: actor.personName, ...(actor.onBehalfOf ? { byFor: actor.onBehalfOf.personName } : {}) }
          const params = { ...by, agency: actor.organisationShortName, ...(slip.dueOn ? { on: slip.dueOn } : {}) }
          await tellAskedAgency(tx, { slip, kind: 'opinion-urged', params, causeId: eventId, now })
        }
      },
    })
  })
