import { type FileToOpen, findFileToOpen } from '#data/file.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { db } from '#platform/db.server.ts'
import { findFile } from '#platform/files.server.ts'
import { logger } from '#platform/logger.server.ts'
import { canReadFile } from './can-read-file.server.ts'

/** A file and its bytes, for somebody who may see what it hangs on. Nothing for everybody else: as if it were not there. */
export async function openFile({
  fileId,
  actor,
}: {
  fileId: string
  actor: Actor
}): Promise<{ row: FileToOpen; content: File } | undefined> {
  const row = await findFileToOpen(db, fileId)
  if (!row || !(await canReadFile(db, { file: row, actor }))) return undefined
  const content = await findFile(row.storageKey)
  if (!content) logger.error({ fileId }, 'a stored file has no content')
  return content ? { row, content } : undefined
}
