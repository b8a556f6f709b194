import { createHash } from 'node:crypto'
import { findTwinOfSource } from '#data/plan.server.ts'
import { insertImport } from '#data/plan-import.server.ts'
import { cleanFileName } from '#domain/file/accepted-types.ts'
import type { SourceRefusal } from '#domain/plan/accept-source.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { MEDIA_TYPES, type SourceFormat } from '#domain/source/source-format.ts'
import { db } from '#platform/db.server.ts'
import { keepFile, newStorageKey } from '#platform/files.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { registerUpload } from '#services/file/register-upload.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { checkSource, checkText } from '#services/source/check-source.server.ts'
import type { PlanSource } from './import-plan.server.ts'

/**
 * Takes a document in, to be read by the worker: what can be told from its bytes at once is refused at once and not
 * kept. Until it is read the file lies where all files lie; when it is refused then, it is removed.
 */
export async function receiveImport(
  source: PlanSource,
  context: CommandContext,
): Promise<Result<{ importId: string }, SourceRefusal | (string & {})>> {
  const { bytes, field, readAgain } = source
  const format = checkSource(bytes)
  const checked = format.ok && format.value === 'text' ? checkText(bytes) : format
  if (!format.ok || !checked.ok) return refuseSource(checked.ok ? format : checked, field)
  const file = await keepSource(source, format.value, context)
  const twin = readAgain ? null : await findTwinOfSource(db, { fileSha256: file.sha256, textSha256: file.sha256 })
  if (twin)
    return refuse('read-before', {
      field: 'readAgain',
      params: {
        planId: twin.id,
        code: twin.code,
        title: twin.title,
        ...{ fileId: file.id, fileName: file.name, sizeBytes: bytes.length },
      },
    })
  const { actor, now } = context
  const input = { fileSha256: file.sha256, fileName: file.name, readAgain }
  return runCommand({ name: 'ReceiveImport', input, context }, async (tx) => {
    const importId = newId()
    await insertImport(tx, {
      id: importId,
      fileId: file.id,
      fileName: file.name,
      sizeBytes: file.sizeBytes,
      fileSha256: file.sha256,
      format: format.value,
      field,
      readAgain,
      actor,
      receivedAt: now,
    })
    return accept({ importId })
  })
}

const refuseSource = (refusal: Result<unknown, SourceRefusal>, field: PlanSource['field']) => {
  if (refusal.ok) throw new Error('nothing was refused')
  return refuse(`source-${refusal.reason}`, { field, ...(refusal.params ? { params: refusal.params } : {}) })
}

/** The same form sent twice keeps one file; that of an earlier try of this form is kept already. */
async function keepSource(
  { bytes, fileName, keptFileId }: PlanSource,
  format: SourceFormat,
  { actor, commandId, now }: CommandContext,
) {
  const name = cleanFileName(fileName)
  const mediaType = MEDIA_TYPES[format]
  if (keptFileId) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { id: keptFileId, name, mediaType, sizeBytes: bytes.length, sha256 }
  }
  const storageKey = newStorageKey()
  const { sha256 } = await keepFile(storageKey, new File([bytes as BlobPart], name, { type: mediaType }))
  return registerUpload({ storageKey, name, mediaType, sizeBytes: bytes.length, sha256 }, { actor, commandId, now })
}
