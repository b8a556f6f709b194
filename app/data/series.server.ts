import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import type { AssignmentKind, AssignmentStructure, DueSetter, PartyBasis, Urgency } from '#domain/assignment/states.ts'
import type { OpenedOccurrence } from '#domain/deadline/change-series.ts'
import { type RecurrenceRule, RecurrenceRuleSchema } from '#domain/deadline/recurrence.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

/** A running series as the draft its occurrences are cut from, with the parties it has today. */
export async function getSeriesDraft(tx: Transaction, seriesId: string): Promise<AssignmentDraft> {
  const row = await tx.assignment.findUniqueOrThrow({
    where: { id: seriesId },
    include: { parties: { select: { organisationId: true, role: true } } },
  })
  return {
    structure: row.structure as AssignmentStructure,
    kind: row.kind as AssignmentKind,
    ...(row.documentId ? { documentId: row.documentId } : {}),
    ...(row.itemId ? { itemId: row.itemId } : {}),
    ...(row.orderId ? { orderId: row.orderId } : {}),
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

/** The rule of a series and what it has opened, each with the date it was given at first. */
export async function getSeriesRule(
  reader: Reader,
  seriesId: string,
): Promise<{ rule: RecurrenceRule; opened: OpenedOccurrence[] }> {
  const row = await reader.assignment.findUniqueOrThrow({
    where: { id: seriesId },
    select: {
      recurrence: true,
      children: { select: { occurrenceKey: true, originalDueOn: true }, orderBy: { originalDueOn: 'asc' } },
    },
  })
  return {
    rule: RecurrenceRuleSchema.parse(row.recurrence),
    opened: row.children.flatMap(({ occurrenceKey: key, originalDueOn }) =>
      key === null ? [] : [{ key, dueOn: fromOptionalDateColumn(originalDueOn) }],
    ),
  }
}

/** Period reports of a continuing duty that are neither locked nor taken back. */
export async function findOpenReportIds(tx: Transaction, dutyId: string): Promise<string[]> {
  const rows = await tx.assignment.findMany({
    where: { parentId: dutyId, structure: 'period-report', state: { notIn: ['completed', 'withdrawn'] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
