import type { BulkAction } from '#domain/bulk/bulk-acts.ts'
import type { MadeAct } from '#domain/bulk/undo.ts'
import type { Refusal } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import type { Before } from './bulk-before.server.ts'

type NewBulkAct = {
  id: string
  action: BulkAction
  input: Prisma.InputJsonObject
  madeById: string
  madeAt: Date
  undoUntil: Date
  done: readonly { assignmentId: string; version: number; before: Before | null }[]
  refused: readonly { assignmentId: string; refusal: Refusal }[]
}

/** The act with its rows, which travel as one JSON text like the assignments themselves. */
export async function insertBulkAct(tx: Transaction, { done, refused, ...act }: NewBulkAct): Promise<void> {
  await tx.bulkAct.create({ data: act })
  const rows = JSON.stringify([
    ...done.map(({ assignmentId, version, before }) => ({ assignment_id: assignmentId, version, before })),
    ...refused.map(({ assignmentId, refusal }) => ({
      assignment_id: assignmentId,
      refusal: refusal.reason,
      refusal_params: refusal.params ?? null,
    })),
  ])
  await tx.$executeRaw`
    INSERT INTO bulk_act_row (bulk_act_id, assignment_id, version, before, refusal, refusal_params)
    SELECT ${act.id}::uuid, assignment_id, version, before, refusal, refusal_params
      FROM jsonb_populate_recordset(NULL::bulk_act_row, ${rows}::jsonb)`
}

export type BulkActRow = { assignmentId: string; version: number; before: Before }
export type LockedBulkAct = MadeAct & { id: string; action: string; madeAt: Date; rows: BulkActRow[] }

/** The act under its lock with the rows it changed. */
export async function lockBulkAct(tx: Transaction, id: string): Promise<LockedBulkAct | undefined> {
  await tx.$queryRaw`SELECT id FROM bulk_act WHERE id = ${id}::uuid FOR UPDATE`
  const act = await tx.bulkAct.findUnique({
    where: { id },
    include: { rows: { where: { refusal: null }, orderBy: { assignmentId: 'asc' } } },
  })
  if (!act) return undefined
  return {
    ...act,
    rows: act.rows.map(({ assignmentId, version, before }) => ({
      assignmentId,
      version: version ?? 0,
      before: before as unknown as Before,
    })),
  }
}

export async function saveUndo(
  tx: Transaction,
  { id, undoneAt, undoneIds }: { id: string; undoneAt: Date; undoneIds: readonly string[] },
): Promise<void> {
  await tx.bulkAct.update({ where: { id }, data: { undoneAt } })
  await tx.$executeRaw`
    UPDATE bulk_act_row SET undo = CASE WHEN assignment_id = ANY(${undoneIds}::uuid[]) THEN 'undone' ELSE 'moved-on' END
     WHERE bulk_act_id = ${id}::uuid AND refusal IS NULL`
}

export type SaidInBulk = {
  id: string
  personId: string
  kind: string
  params: Record<string, string | number>
  hasLeft: boolean
}

/** What people were told of the act: what no mail server has been given is not mailed any more. */
export async function recallMessages(
  tx: Transaction,
  { bulkActId, now }: { bulkActId: string; now: Date },
): Promise<SaidInBulk[]> {
  const said = await tx.$queryRaw<SaidInBulk[]>`
    SELECT n.id, n.person_id AS "personId", n.kind, n.params,
           EXISTS (SELECT FROM mail m WHERE m.id = n.mail_id AND m.attempts > 0) AS "hasLeft"
      FROM notification n WHERE n.subject_type = 'bulk-act' AND n.subject_id = ${bulkActId}::uuid AND n.cause_gone_at IS NULL`
  const ids = said.filter(({ hasLeft }) => !hasLeft).map(({ id }) => id)
  if (ids.length > 0)
    await tx.notification.updateMany({ where: { id: { in: ids } }, data: { causeGoneAt: now, nextStepAt: null } })
  return said
}
