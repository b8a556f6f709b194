import { type FileHook, hangFiles } from '#data/file.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'

/**
 * Hangs uploads of this person on a subject, inside its command, or files of the paper that this act comes from. Foreign
 * files, and files that hang elsewhere, are refused.
 */
export async function attachFiles(
  tx: Transaction,
  {
    fileIds,
    actor,
    signOffId = null,
    ...hook
  }: FileHook & { fileIds: readonly string[]; actor: Actor; signOffId?: string | null },
): Promise<Result<null, 'file-unknown'>> {
  const wanted = [...new Set(fileIds)]
  if (wanted.length === 0) return accept(null)
  const count = await hangFiles(tx, { ...hook, fileIds: wanted, personId: actor.personId, signOffId })
  return count === wanted.length ? accept(null) : refuse('file-unknown', { field: 'files' })
}
