import type { ObstacleDraftValues } from '#domain/obstacle/draft.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'

type Owner = { personId: string; organisationIds: readonly string[] }

export type ObstacleDraft = {
  id: string
  values: Partial<ObstacleDraftValues>
  files: { id: string; name: string; sizeBytes: number }[]
}

const MOST_DRAFTS = 20

/** A draft is its person's alone, for the organisation for which it is written. */
const ownedBy = ({ personId, organisationIds }: Owner) => ({
  personId,
  organisationId: { in: [...organisationIds] },
})

/** The drafts of somebody, the last one first. */
export const listObstacleDrafts = (reader: Reader, owner: Owner) =>
  reader.obstacleDraft.findMany({
    where: ownedBy(owner),
    select: { id: true, title: true, savedAt: true },
    orderBy: { savedAt: 'desc' },
    take: MOST_DRAFTS,
  })

/** A draft with the files that were sent with it, in one statement. */
export async function findObstacleDraft(
  reader: Reader,
  { id, personId, organisationIds }: Owner & { id: string },
): Promise<ObstacleDraft | undefined> {
  const [row] = await reader.$queryRaw<ObstacleDraft[]>`
    SELECT d.id, d.values,
           coalesce((SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'sizeBytes', f.size_bytes) ORDER BY f.uploaded_at)
                       FROM stored_file f WHERE f.id = ANY(d.file_ids) AND f.uploaded_by_id = d.person_id), '[]') AS files
      FROM obstacle_draft d
     WHERE d.id = ${id}::uuid AND d.person_id = ${personId}::uuid AND d.organisation_id = ANY(${[...organisationIds]}::uuid[])`
  return row
}

export type NewDraft = {
  id: string
  personId: string
  organisationId: string
  values: ObstacleDraftValues
  fileIds: readonly string[]
  now: Date
}

/** Kept anew or over what was kept; false where it was filed meanwhile, or is somebody else's. */
export async function keepObstacleDraft(tx: Transaction, draft: NewDraft): Promise<boolean> {
  const { id, personId, organisationId, values, fileIds, now } = draft
  const count = await tx.$executeRaw`
    INSERT INTO obstacle_draft AS d (id, person_id, organisation_id, title, values, file_ids, created_at, saved_at)
    SELECT ${id}::uuid, ${personId}::uuid, ${organisationId}::uuid, ${values.title}, ${JSON.stringify(values)}::jsonb,
           ${[...fileIds]}::uuid[], ${now}, ${now}
     WHERE NOT EXISTS (SELECT FROM command c WHERE c.id = ${id}::uuid)
    ON CONFLICT (id) DO UPDATE SET title = EXCLUDED.title, values = EXCLUDED.values, file_ids = EXCLUDED.file_ids, saved_at = EXCLUDED.saved_at
     WHERE d.person_id = EXCLUDED.person_id AND d.organisation_id = EXCLUDED.organisation_id`
  return count === 1
}

/** Filed, or thrown away: its files that hang nowhere are swept like any upload that was left. */
export async function dropObstacleDraft(tx: Transaction, { id, ...owner }: Owner & { id: string }): Promise<boolean> {
  const { count } = await tx.obstacleDraft.deleteMany({ where: { id, ...ownedBy(owner) } })
  return count === 1
}
