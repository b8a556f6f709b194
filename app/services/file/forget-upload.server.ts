import { forgetFile } from '#data/plan-import.server.ts'
import { db } from '#platform/db.server.ts'
import { dropFile } from '#platform/files.server.ts'

/** What may not lie here, such as a file with a secrecy stamp, is gone from the disk before the person is told why. */
export async function forgetUpload(fileId: string): Promise<void> {
  const storageKey = await db.$transaction((tx) => forgetFile(tx, fileId))
  if (storageKey) await dropFile(storageKey)
}
