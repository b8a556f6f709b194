import type { Transaction } from '#platform/db.server.ts'

/** Two sentences with the same words, of the old document and of the new one. */
export type SamePair = { oldItemId: string; newItemId: string }

/** What was decided about the old sentence is decided about the new one, by whoever asks for it. */
export async function takeOverReviews(
  tx: Transaction,
  { pairs, by }: { pairs: readonly SamePair[]; by: { personId: string; at: Date } },
): Promise<void> {
  const given = JSON.stringify(pairs)
  await tx.$executeRaw`
    UPDATE plan_item n
       SET review_state = o.review_state, work_kind = o.work_kind, due_on = o.due_on, due_time = o.due_time, urgency = o.urgency, due_set_by = o.due_set_by,
           undated_reason = o.undated_reason, recurrence = o.recurrence, product = o.product, title = o.title,
           gap_reason = o.gap_reason, reviewed_by_id = ${by.personId}::uuid, reviewed_at = ${by.at}, version = n.version + 1
      FROM jsonb_to_recordset(${given}::jsonb) AS g("oldItemId" uuid, "newItemId" uuid)
      JOIN plan_item o ON o.id = g."oldItemId"
     WHERE n.id = g."newItemId"`
  await tx.$executeRaw`
    DELETE FROM plan_item_party p USING jsonb_to_recordset(${given}::jsonb) AS g("newItemId" uuid) WHERE p.item_id = g."newItemId"`
  await tx.$executeRaw`
    INSERT INTO plan_item_party (item_id, organisation_id, role, basis, group_key, due_on)
    SELECT g."newItemId", p.organisation_id, p.role, p.basis, p.group_key, p.due_on
      FROM jsonb_to_recordset(${given}::jsonb) AS g("oldItemId" uuid, "newItemId" uuid)
      JOIN plan_item_party p ON p.item_id = g."oldItemId"
      JOIN organisation r ON r.id = p.organisation_id AND r.valid_to IS NULL`
}
