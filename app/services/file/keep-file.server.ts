import { insertStoredFile, type StoredFileRef } from '#data/file.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { type AcceptedType, cleanFileName } from '#domain/file/accepted-types.ts'
import { db } from '#platform/db.server.ts'
import { keepFile as keepOnDisk, newStorageKey } from '#platform/files.server.ts'
import { newId } from '#platform/new-id.server.ts'

type Kept = { bytes: Uint8Array; name: string; mediaType: AcceptedType; actor: Actor; now: Date }

/** Keeps bytes that the product has read itself (a plan's source), as a file of this person that hangs nowhere yet. */
export async function keepFile({ bytes, name: given, mediaType, actor, now }: Kept): Promise<StoredFileRef> {
  const name = cleanFileName(given)
  const storageKey = newStorageKey()
  const { sha256 } = await keepOnDisk(storageKey, new File([bytes as BlobPart], name, { type: mediaType }))
  const file = { id: newId(), name, mediaType, sizeBytes: bytes.byteLength, sha256 }
  const uploaded = { uploadedById: actor.personId, organisationId: actor.organisationId, uploadedAt: now }
  await insertStoredFile(db, { ...file, ...uploaded, storageKey })
  return file
}
