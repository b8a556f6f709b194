import type { Party } from '#domain/assignment/change-parties.ts'
import type { DraftParty } from '#domain/assignment/draft.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
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

export type PartyOrganisation = { id: string; shortName: string; kind: OrganisationKind; isPresent: boolean }

/** Agencies by id, whether or not they still exist. */
export async function findPartyOrganisations(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, PartyOrganisation>> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, shortName: true, kind: true, validTo: true },
  })
  return new Map(
    rows.map(({ validTo, ...row }) => [
      row.id,
      { ...row, kind: row.kind as OrganisationKind, isPresent: validTo === null },
    ]),
  )
}

/** A coordinating agency answers for its own part. */
export async function saveContribution(
  tx: Transaction,
  args: {
    assignmentId: string
    organisationId: string
    contribution: string
    documentNumber: string | null
    contributedAt: Date
  },
): Promise<void> {
  const { assignmentId, organisationId, ...part } = args
  await tx.assignmentParty.updateMany({
    where: { assignmentId, organisationId, role: 'coordinating' },
    data: { ...part, partState: 'contributed' },
  })
}

export async function returnContribution(
  tx: Transaction,
  { assignmentId, organisationId }: { assignmentId: string; organisationId: string },
): Promise<void> {
  await tx.assignmentParty.updateMany({
    where: { assignmentId, organisationId, role: 'coordinating', partState: 'contributed' },
    data: { partState: 'returned' },
  })
}

/** The row of who is taken out goes; what it contributed stays in the history. */
export async function changePartyRows(
  tx: Transaction,
  { assignmentId, added, removed }: { assignmentId: string; added: readonly Party[]; removed: readonly Party[] },
): Promise<void> {
  if (removed.length > 0) {
    await tx.assignmentParty.deleteMany({
      where: { assignmentId, OR: removed.map(({ organisationId, role }) => ({ organisationId, role })) },
    })
  }
  if (added.length > 0)
    await tx.assignmentParty.createMany({ data: added.map((party) => ({ assignmentId, ...party })) })
}
