import type { Transaction } from '#platform/db.server.ts'

type UnhungFile = { id: string; storageKey: string }

/**
 * Uploads before an instant that hang nowhere and that nothing else names, locked: whoever is hanging one of them waits,
 * and whoever has just done so is passed by.
 */
export const lockUnhungFiles = (
  tx: Transaction,
  { before, limit }: { before: Date; limit: number },
): Promise<UnhungFile[]> =>
  tx.$queryRaw<UnhungFile[]>`
    SELECT f.id, f.storage_key AS "storageKey" FROM stored_file f
     WHERE f.subject_type IS NULL AND f.uploaded_at < ${before}
       AND NOT EXISTS (SELECT FROM plan_import i WHERE i.file_id = f.id)
       AND NOT EXISTS (SELECT FROM source_document d WHERE d.file_id = f.id)
       AND NOT EXISTS (SELECT FROM resolution r WHERE r.file_id = f.id)
       AND NOT EXISTS (SELECT FROM obstacle_draft o WHERE o.file_ids @> ARRAY[f.id])
     ORDER BY f.uploaded_at LIMIT ${limit} FOR UPDATE OF f SKIP LOCKED`

export async function deleteFileRows(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.storedFile.deleteMany({ where: { id: { in: [...ids] }, subjectType: null } })
}
