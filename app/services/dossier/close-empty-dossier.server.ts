import { countDossierContents } from '#data/dossier.server.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'

/** Every filing of the dossier was taken back by its filer: the DIC ends it with the reason, and nobody holds it any more. */
export const closeEmptyDossier = (input: { dossierId: string; reason: string }, context: CommandContext) =>
  changeDossier({ action: 'close-empty', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    // Counted again under the lock: a filing may have joined while it was waited for.
    const { filings } = await countDossierContents(tx, dossier.id)
    return filings > 0 ? refuse('dossier-not-empty') : accept({ payload: { reason: input.reason } })
  })
