import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { Transaction } from '#platform/db.server.ts'
import { toOptionalDateColumn } from './plain-date.server.ts'

export type NewAssignment = Omit<AssignmentDraft, 'parentId'> & {
  id: string
  code: string
  parentId: string | null
}

/** Parents before their children: a foreign key is checked at the end of each statement. */
const LEVELS = ['group', 'series', 'work'] as const

/** Rows that have just been given, with their parties; at most one statement a level and one for the parties. */
export async function insertAssignments(
  tx: Transaction,
  { rows, now }: { rows: readonly NewAssignment[]; now: Date },
): Promise<void> {
  for (const level of LEVELS) {
    const data = rows.filter((row) => row.structure === level).map((row) => toColumns(row, now))
    if (data.length > 0) await tx.assignment.createMany({ data })
  }
  const parties = rows.flatMap(({ id, parties: own }) =>
    own.map(({ organisationId, role }) => ({ assignmentId: id, organisationId, role })),
  )
  if (parties.length > 0) await tx.assignmentParty.createMany({ data: parties, skipDuplicates: true })
}

const toColumns = (row: NewAssignment, now: Date) => ({
  id: row.id,
  code: row.code,
  structure: row.structure,
  kind: row.kind,
  state: 'issued',
  documentId: row.documentId ?? null,
  itemId: row.itemId ?? null,
  pointId: row.pointId ?? null,
  parentId: row.parentId,
  occurrenceKey: row.occurrenceKey ?? null,
  ...(row.recurrence ? { recurrence: row.recurrence } : {}),
  anchor: row.anchor ?? null,
  anchorOrdinal: row.anchorOrdinal ?? 0,
  leadId: row.leadId,
  leadBasis: row.leadBasis,
  title: row.title,
  text: row.text,
  folded: foldText([row.code, row.anchor, row.title, row.text, row.product].filter(Boolean).join(' ')),
  product: row.product ?? null,
  urgency: row.urgency ?? 'normal',
  dueOn: toOptionalDateColumn(row.dueOn),
  originalDueOn: toOptionalDateColumn(row.dueOn),
  dueSetBy: row.dueSetBy ?? null,
  undatedReason: row.undatedReason ?? null,
  dueVersionAt: now,
  issuedAt: now,
  activityAt: now,
  settledUntil: now,
})
