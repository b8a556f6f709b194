import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import type { AssignmentKind, DueSetter, PartyBasis, Urgency } from '#domain/assignment/states.ts'
import { RecurrenceRuleSchema } from '#domain/deadline/recurrence.ts'
import type { Transaction } from '#platform/db.server.ts'

/** A running series as the draft its occurrences are cut from, with the parties it has today. */
export async function getSeriesDraft(tx: Transaction, seriesId: string): Promise<AssignmentDraft> {
  const row = await tx.assignment.findUniqueOrThrow({
    where: { id: seriesId },
    include: { parties: { select: { organisationId: true, role: true } } },
  })
  return {
    structure: 'series',
    kind: row.kind as AssignmentKind,
    ...(row.documentId ? { documentId: row.documentId } : {}),
    ...(row.itemId ? { itemId: row.itemId } : {}),
    leadId: row.leadId,
    leadBasis: row.leadBasis as PartyBasis,
    parties: row.parties.map((party) => ({
      organisationId: party.organisationId,
      role: party.role as 'coordinating' | 'following',
    })),
    title: row.title,
    text: row.text,
    anchor: row.anchor,
    anchorOrdinal: row.anchorOrdinal,
    product: row.product,
    urgency: row.urgency as Urgency,
    dueSetBy: row.dueSetBy as DueSetter | null,
    recurrence: RecurrenceRuleSchema.parse(row.recurrence),
  }
}
