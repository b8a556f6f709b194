import { findFileToOpen } from '#data/file.server.ts'
import type { FileSignature } from '#domain/file/signature.ts'
import type { Reader } from '#platform/db.server.ts'
import { findFile } from '#platform/files.server.ts'
import { readSignatures } from './read-signatures.server.ts'

/** The signatures of a stored PDF; nothing when the disk has lost it. */
export async function findSignatures(reader: Reader, fileId: string): Promise<FileSignature[] | undefined> {
  const row = await findFileToOpen(reader, fileId)
  const content = row && (await findFile(row.storageKey))
  return content ? readSignatures(new Uint8Array(await content.arrayBuffer())) : undefined
}
