import { countDossierContents } from '#data/dossier.server.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import { closeRoundWithout } from '#services/consultation/close-round-without.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'

/**
 * Every filing of the dossier was taken back by its filer: the DIC ends it with the reason, and nobody holds it any more.
 * Who is still asked for an opinion is asked no longer, and told why.
 */
export const closeEmptyDossier = (input: { dossierId: string; reason: string }, context: CommandContext) =>
  changeDossier({ action: 'close-empty', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { reason } = input
    const { actor, now } = context
    // Counted again under the lock: a filing may have joined while it was waited for.
    const { filings } = await countDossierContents(tx, dossier.id)
    if (filings > 0) return refuse('dossier-not-empty')
    return accept({
      payload: { reason },
      follow: async (causeId: string) => {
        if (dossier.state === 'consultation') await closeRoundWithout(tx, { dossier, reason, actor, now, causeId })
      },
    })
  })
