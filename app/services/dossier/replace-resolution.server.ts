import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { keepRecord, type RecordedDocument } from './keep-record.server.ts'

/**
 * The Office records a later document that takes the place of the one in force: it says of each work of the earlier one
 * whether it is kept, changed or withdrawn, and answers the filers again. Until a second person has checked it, the
 * earlier one holds.
 */
export const replaceResolution = (input: RecordedDocument, context: CommandContext) =>
  changeDossier({ action: 'replace-resolution', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { inForceId } = dossier
    if (inForceId === null) throw new Error(`dossier ${dossier.code} is resolved without a document in force`)
    const kept = await keepRecord(tx, { dossier, document: input, replacesId: inForceId, context })
    return kept.ok ? { ...kept, value: { ...kept.value, changes: { closedAt: null } } } : kept
  })
