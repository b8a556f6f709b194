import { v5 } from 'uuid'
import { insertStoredFile, type StoredFileRef } from '#data/file.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { db } from '#platform/db.server.ts'
import { dropFile } from '#platform/files.server.ts'
import type { Upload } from './check-upload.server.ts'

/**
 * Makes an upload known, as a file of this person that hangs nowhere yet, so that it survives a refused form. Its id is
 * made from the form and the content: the same form sent twice carries the same file, not a second one, and its command
 * is seen to be the same.
 */
export async function registerUpload(
  { storageKey, ...upload }: Upload,
  { actor, commandId, now }: { actor: Actor; commandId: string; now: Date },
): Promise<StoredFileRef> {
  const file = { ...upload, id: v5([commandId, upload.sha256, upload.name].join('\n'), actor.personId) }
  const uploaded = { uploadedById: actor.personId, organisationId: actor.organisationId, uploadedAt: now }
  const isNew = await insertStoredFile(db, { ...file, ...uploaded, storageKey })
  if (!isNew) await dropFile(storageKey)
  return file
}
