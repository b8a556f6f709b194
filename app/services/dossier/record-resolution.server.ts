import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { keepRecord, type RecordedDocument } from './keep-record.server.ts'

/** The Office records the issued document of a dossier that leadership has given its direction on. */
export const recordResolution = (input: RecordedDocument, context: CommandContext) =>
  changeDossier({ action: 'record-resolution', dossierId: input.dossierId, input, context }, (tx, dossier) =>
    keepRecord(tx, { dossier, document: input, replacesId: null, context }),
  )
