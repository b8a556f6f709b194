import type { DraftParty } from '#domain/assignment/draft.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'

export type PartyChange = { assignmentId: string; add: readonly DraftParty[]; removeIds: readonly string[] }

/** Who takes part or watches, changed for many assignments: two statements. A part that is there already stays as it is. */
export async function changeParties(tx: Transaction, changes: readonly PartyChange[]): Promise<void> {
  const removed = changes.flatMap(({ assignmentId, removeIds }) =>
    removeIds.map((organisationId) => ({ assignment_id: assignmentId, organisation_id: organisationId })),
  )
  if (removed.length > 0) {
    await tx.$executeRaw`
      DELETE FROM assignment_party p USING jsonb_populate_recordset(NULL::assignment_party, ${JSON.stringify(removed)}::jsonb) x
       WHERE p.assignment_id = x.assignment_id AND p.organisation_id = x.organisation_id`
  }
  const added = changes.flatMap(({ assignmentId, add }) =>
    add.map(({ organisationId, role }) => ({ assignmentId, organisationId, role })),
  )
  if (added.length > 0) await tx.assignmentParty.createMany({ data: added, skipDuplicates: true })
}

/** Which of these assignments have a sibling in their group that this agency leads already. */
export async function findMembersOfGroups(
  reader: Reader,
  { assignmentIds, leadId }: { assignmentIds: readonly string[]; leadId: string },
): Promise<Set<string>> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM assignment a JOIN assignment s ON s.parent_id = a.parent_id AND s.id <> a.id
     WHERE a.id = ANY(${assignmentIds}::uuid[]) AND s.lead_id = ${leadId}::uuid
       AND s.occurrence_key IS NOT DISTINCT FROM a.occurrence_key`
  return new Set(rows.map(({ id }) => id))
}
