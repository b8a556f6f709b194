import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import { foldAssignment } from '#domain/assignment/fold-assignment.ts'
import { instantAt } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'

export type NewAssignment = Omit<AssignmentDraft, 'parentId'> & { id: string; code: string; parentId: string | null }

/**
 * Rows that have just been given, with their parties: two statements, however many. They travel as one JSON text that
 * PostgreSQL types by the table itself: a thousand rows of bound parameters would cost seconds of this process.
 * Parents and children may come together, a foreign key is checked at the end of the statement.
 */
export async function insertAssignments(
  tx: Transaction,
  { rows, now }: { rows: readonly NewAssignment[]; now: Date },
): Promise<void> {
  const assignments = JSON.stringify(rows.map((row) => toColumns(row, now)))
  await tx.$executeRaw`
    INSERT INTO assignment (id, code, structure, kind, state, document_id, item_id, point_id, order_id, given_by_id, parent_id, occurrence_key,
                            recurrence, anchor, anchor_ordinal, lead_id, lead_basis, title, text, folded, product, urgency,
                            due_on, original_due_on, due_set_by, undated_reason, due_version_at, issued_at, accepted_at, activity_at, settled_until,
                            due_time, original_due_time, completed_at, completed_on, percent)
    SELECT id, code, structure, kind, state, document_id, item_id, point_id, order_id, given_by_id, parent_id, occurrence_key,
           recurrence, anchor, anchor_ordinal, lead_id, lead_basis, title, text, folded, product, urgency,
           due_on, original_due_on, due_set_by, undated_reason, due_version_at, issued_at, accepted_at, activity_at, settled_until,
           due_time, original_due_time, completed_at, completed_on, percent
      FROM jsonb_populate_recordset(NULL::assignment, ${assignments}::jsonb)`
  const parties = rows.flatMap(({ id, parties: own }) =>
    own.map(({ organisationId, role }) => ({ assignment_id: id, organisation_id: organisationId, role })),
  )
  if (parties.length === 0) return
  await tx.$executeRaw`
    INSERT INTO assignment_party (assignment_id, organisation_id, role)
    SELECT assignment_id, organisation_id, role
      FROM jsonb_populate_recordset(NULL::assignment_party, ${JSON.stringify(parties)}::jsonb)
    ON CONFLICT DO NOTHING`
}

const toColumns = (row: NewAssignment, now: Date) => ({
  id: row.id,
  code: row.code,
  structure: row.structure,
  kind: row.kind,
  document_id: row.documentId ?? null,
  item_id: row.itemId ?? null,
  point_id: row.pointId ?? null,
  order_id: row.orderId ?? null,
  given_by_id: row.givenById ?? null,
  parent_id: row.parentId,
  occurrence_key: row.occurrenceKey ?? null,
  recurrence: row.recurrence ?? null,
  anchor: row.anchor ?? null,
  anchor_ordinal: row.anchorOrdinal ?? 0,
  lead_id: row.leadId,
  lead_basis: row.leadBasis,
  title: row.title,
  text: row.text,
  folded: foldAssignment(row),
  product: row.product ?? null,
  urgency: row.urgency ?? 'normal',
  due_on: row.dueOn ?? null,
  original_due_on: row.dueOn ?? null,
  due_time: row.dueTime ?? null,
  original_due_time: row.dueTime ?? null,
  due_set_by: row.dueSetBy ?? null,
  undated_reason: row.undatedReason ?? null,
  due_version_at: now,
  activity_at: now,
  settled_until: now,
  ...standingOf(row, now),
})

/**
 * What was given before it was entered is with its agency already, or done on its day. Nobody accepts or declines a
 * report: the duty was accepted.
 */
function standingOf({ structure, past }: NewAssignment, now: Date) {
  const isAccepted = past !== undefined || structure === 'period-report'
  const completedOn = past?.completedOn ?? null
  return {
    state: completedOn ? 'completed' : isAccepted ? 'in-progress' : 'issued',
    issued_at: past ? instantAt(past.issuedOn) : now,
    accepted_at: isAccepted ? now : null,
    completed_at: completedOn ? now : null,
    completed_on: completedOn,
    percent: completedOn ? 100 : 0,
  }
}
