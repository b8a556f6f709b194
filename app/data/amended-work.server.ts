import type { AssignmentState, DueSetter } from '#domain/assignment/states.ts'
import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Transaction } from '#platform/db.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'
import { toJson, toRecurrence } from './plan-json.server.ts'

/** A work or series, and the sentence of the new document that it rests on from now. */
export type NewSentence = { assignmentId: string; itemId: string }

export type RewordedWork = { id: string; code: string; title: string; anchor: string; structure: string }

/**
 * Gives works their new sentence and keeps the old one beside it, with the containers they belong to and the open
 * occurrences of a series. Done and withdrawn rows keep the sentence of their day.
 */
export async function giveSentences(
  tx: Transaction,
  { documentId, sentences, now }: { documentId: string; sentences: readonly NewSentence[]; now: Date },
): Promise<RewordedWork[]> {
  if (sentences.length === 0) return []
  const given = JSON.stringify(sentences)
  const rows = await tx.$queryRaw<{ id: string; itemId: string }[]>`
    SELECT DISTINCT ON (a.id) a.id, g."itemId"
      FROM jsonb_to_recordset(${given}::jsonb) AS g("assignmentId" uuid, "itemId" uuid)
      JOIN assignment own ON own.id = g."assignmentId"
      JOIN assignment a ON a.id = own.id OR a.id = own.parent_id OR a.parent_id = own.id
     WHERE a.structure <> 'work' OR a.state NOT IN ('completed', 'withdrawn') ORDER BY a.id`
  const ids = rows.map(({ id }) => id)
  await tx.$queryRaw`SELECT id FROM assignment WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`
    INSERT INTO assignment_sentence (assignment_id, item_id, document_id, anchor, text, until)
    SELECT id, item_id, document_id, coalesce(anchor, code), text, ${now}
      FROM assignment WHERE id = ANY(${ids}::uuid[]) AND item_id IS NOT NULL
    ON CONFLICT DO NOTHING`
  const items = await tx.planItem.findMany({
    where: { id: { in: [...new Set(rows.map(({ itemId }) => itemId))] } },
    select: { id: true, anchor: true, ordinal: true, text: true, title: true, product: true },
  })
  const itemOf = new Map(items.map((item) => [item.id, item]))
  const changes = rows.flatMap(({ id, itemId }) => {
    const item = itemOf.get(itemId)
    if (!item) return []
    const { anchor, ordinal, text, title, product } = item
    return [
      {
        id,
        itemId,
        anchor,
        ordinal,
        text,
        title,
        product,
        folded: foldText([anchor, title, text, product].filter(Boolean).join(' ')),
      },
    ]
  })
  return tx.$queryRaw<RewordedWork[]>`
    UPDATE assignment a
       SET document_id = ${documentId}::uuid, item_id = n."itemId", anchor = n.anchor, anchor_ordinal = n.ordinal, text = n.text,
           title = coalesce(n.title, a.title), product = coalesce(n.product, a.product),
           folded = lower(a.code) || ' ' || n.folded, version = a.version + 1
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
        AS n(id uuid, "itemId" uuid, anchor text, ordinal int, text text, title text, product text, folded text)
     WHERE a.id = n.id
    RETURNING a.id, a.code, a.title, a.anchor, a.structure`
}

/** The agencies that take part, as the new sentence names them; whoever has contributed stays. */
export async function giveParties(tx: Transaction, sentences: readonly NewSentence[]): Promise<void> {
  if (sentences.length === 0) return
  const given = JSON.stringify(sentences)
  await tx.$executeRaw`
    DELETE FROM assignment_party p
     USING jsonb_to_recordset(${given}::jsonb) AS g("assignmentId" uuid, "itemId" uuid)
     WHERE p.assignment_id = g."assignmentId" AND p.role = 'coordinating' AND p.contributed_at IS NULL
       AND NOT EXISTS (SELECT FROM plan_item_party i WHERE i.item_id = g."itemId" AND i.role = 'coordinating'
                          AND i.organisation_id = p.organisation_id)`
  await tx.$executeRaw`
    INSERT INTO assignment_party (assignment_id, organisation_id, role)
    SELECT g."assignmentId", i.organisation_id, 'coordinating'
      FROM jsonb_to_recordset(${given}::jsonb) AS g("assignmentId" uuid, "itemId" uuid)
      JOIN plan_item_party i ON i.item_id = g."itemId" AND i.role = 'coordinating'
      JOIN assignment a ON a.id = g."assignmentId" AND a.lead_id <> i.organisation_id
    ON CONFLICT DO NOTHING`
}

/** Occurrences of a series that are still open, oldest first. */
export async function findOpenOccurrences(tx: Transaction, seriesId: string) {
  const rows = await tx.assignment.findMany({
    where: { parentId: seriesId, state: { in: ['issued', 'in-progress', 'suspended', 'declined'] } },
    select: { id: true, occurrenceKey: true, state: true, dueOn: true },
    orderBy: { occurrenceKey: 'asc' },
  })
  return rows.map((row) => ({ ...row, state: row.state as AssignmentState, dueOn: fromOptionalDateColumn(row.dueOn) }))
}

/** The rule of a series from now on. */
export async function saveRecurrence(
  tx: Transaction,
  { seriesId, recurrence }: { seriesId: string; recurrence: RecurrenceRule },
): Promise<void> {
  await tx.assignment.update({
    where: { id: seriesId },
    data: { recurrence: toJson(recurrence), version: { increment: 1 } },
  })
}

/** A series that opens nothing more. */
export const endSeries = (tx: Transaction, seriesId: string): Promise<{ parentId: string | null }> =>
  tx.assignment.update({
    where: { id: seriesId },
    data: { state: 'withdrawn', nextStepAt: null, waitsForCalendar: null, version: { increment: 1 } },
    select: { parentId: true },
  })

/** What sentences say of dates, as they were reviewed. */
export async function findNewDates(tx: Transaction, itemIds: readonly string[]) {
  const rows = await tx.planItem.findMany({
    where: { id: { in: [...itemIds] } },
    select: { id: true, dueOn: true, dueTime: true, dueSetBy: true, undatedReason: true, recurrence: true },
  })
  return new Map(
    rows.map(({ id, ...row }) => [
      id,
      {
        ...row,
        dueOn: fromOptionalDateColumn(row.dueOn),
        dueTime: row.dueTime as TimeOfDay | null,
        dueSetBy: row.dueSetBy as DueSetter | null,
        recurrence: toRecurrence(row.recurrence),
      },
    ]),
  )
}

/** The work of a document under its locks, single works before the series they belong to, as every command has it. */
export async function lockWorksOfPlan(tx: Transaction, planId: string): Promise<void> {
  for (const structures of [['work'], ['series']]) {
    await tx.$queryRaw`
      SELECT a.id FROM assignment a
       WHERE a.structure = ANY(${structures})
         AND (a.document_id = ${planId}::uuid
              OR a.id IN (SELECT s.assignment_id FROM assignment_sentence s WHERE s.document_id = ${planId}::uuid))
       ORDER BY a.id FOR UPDATE`
  }
}
