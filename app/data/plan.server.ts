import type { AmendingRelation } from '#domain/amendment/compare-plans.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { fromOptionalDateColumn, toOptionalDateColumn } from './plain-date.server.ts'

export type LockedPlan = {
  id: string
  code: string
  state: PlanState
  title: string
  kind: string
  number: string | null
  symbol: string | null
  issuedOn: PlainDate | null
  signer: string | null
  gapReason: string | null
  periodTo: number | null
  createdById: string
  amendsId: string | null
  amendsRelation: AmendingRelation | null
  version: number
}

const COLUMNS = Prisma.sql`id, code, state, title, kind, number, symbol, issued_on AS "issuedOn", signer, gap_reason AS "gapReason",
  period_to AS "periodTo", created_by_id AS "createdById", amends_id AS "amendsId",
  amends_relation AS "amendsRelation", version`

async function lockRow(tx: Transaction, id: string, strength: Prisma.Sql): Promise<LockedPlan | undefined> {
  const rows = await tx.$queryRaw<(Omit<LockedPlan, 'issuedOn'> & { issuedOn: Date | null })[]>`
    SELECT ${COLUMNS} FROM source_document WHERE id = ${id}::uuid ${strength}`
  return rows[0] && { ...rows[0], issuedOn: fromOptionalDateColumn(rows[0].issuedOn) }
}

/** The document under its row lock: for acts that change its state. */
export const lockPlan = (tx: Transaction, id: string) => lockRow(tx, id, Prisma.sql`FOR UPDATE`)

/** Held by everybody who edits one of its sentences, so that it cannot be submitted under their hands. */
export const sharePlan = (tx: Transaction, id: string) => lockRow(tx, id, Prisma.sql`FOR SHARE`)

type PlanChanges = Omit<Prisma.SourceDocumentUncheckedUpdateManyInput, 'issuedOn' | 'version' | 'id'> & {
  issuedOn?: PlainDate | null
}

/** Guarded by the version read under the lock; a miss is a bug, because the lock was held. */
export async function updatePlan(
  tx: Transaction,
  { id, version, changes }: { id: string; version: number; changes: PlanChanges },
): Promise<void> {
  const { issuedOn, ...columns } = changes
  const { count } = await tx.sourceDocument.updateMany({
    where: { id, version },
    data: {
      ...columns,
      ...(issuedOn === undefined ? {} : { issuedOn: toOptionalDateColumn(issuedOn) }),
      version: { increment: 1 },
    },
  })
  if (count !== 1) throw new Error(`plan ${id} changed under its lock`)
}

export type NewPlan = {
  document: Prisma.SourceDocumentUncheckedCreateInput
  items: Prisma.PlanItemCreateManyInput[]
  parties: Prisma.PlanItemPartyCreateManyInput[]
}

export async function insertPlan(tx: Transaction, { document, items, parties }: NewPlan): Promise<void> {
  await tx.sourceDocument.create({ data: document })
  await tx.planItem.createMany({ data: items })
  await tx.planItemParty.createMany({ data: parties })
}

/** The same file, or the same words, read before. */
export const findTwinOfSource = (
  reader: Reader,
  { fileSha256, textSha256 }: { fileSha256: string; textSha256: string },
) =>
  reader.sourceDocument.findFirst({
    where: { OR: [{ fileSha256 }, { textSha256 }] },
    select: { id: true, code: true, title: true },
    orderBy: { createdAt: 'desc' },
  })

/** The original as it came, for who may see the document. */
export const findPlanSource = (reader: Reader, { id, states }: { id: string; states: readonly PlanState[] }) =>
  reader.sourceDocument.findFirst({
    where: { id, state: { in: [...states] } },
    select: { code: true, text: true, fileId: true, fileSha256: true },
  })

export async function findSourceText(reader: Reader, id: string): Promise<string | undefined> {
  const row = await reader.sourceDocument.findUnique({ where: { id }, select: { text: true } })
  return row?.text
}

export async function findPlanTitle(reader: Reader, { id, states }: { id: string; states: readonly PlanState[] }) {
  const row = await reader.sourceDocument.findFirst({
    where: { id, state: { in: [...states] } },
    select: { id: true, title: true, state: true },
  })
  return row && { ...row, state: row.state as PlanState }
}
