import type { SentenceChange } from '#domain/plan/cut-sentence.ts'
import type { OwnerProposal } from '#domain/plan/propose-owners.ts'
import type { StartedItem } from '#domain/plan/start-review.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { toOptionalDateColumn } from './plain-date.server.ts'
import {
  fromReadItem,
  type OutlineBlock,
  type PlanOutline,
  toJson,
  toOptionalJson,
  toOutline,
} from './plan-json.server.ts'

/** The stored text and the outline of a document whose sentences are cut; under the lock of its row. */
export async function getTextAndOutline(
  tx: Transaction,
  planId: string,
): Promise<{ text: string; outline: PlanOutline }> {
  const { text, outline } = await tx.sourceDocument.findUniqueOrThrow({
    where: { id: planId },
    select: { text: true, outline: true },
  })
  return { text, outline: toOutline(outline) }
}

export const saveOutline = (tx: Transaction, { planId, outline }: { planId: string; outline: PlanOutline }) =>
  tx.sourceDocument.update({ where: { id: planId }, data: { outline: toJson(outline), version: { increment: 1 } } })

/** Opens a place after a sentence: the later ones move down by one. In two steps, because no two may ever be equal. */
export async function openPlaceAfter(tx: Transaction, { planId, ordinal }: { planId: string; ordinal: number }) {
  await tx.$executeRaw`UPDATE plan_item SET ordinal = -ordinal - 1 WHERE document_id = ${planId}::uuid AND ordinal > ${ordinal}`
  await tx.$executeRaw`UPDATE plan_item SET ordinal = -ordinal WHERE document_id = ${planId}::uuid AND ordinal < 0`
}

type By = { personId: string; at: Date }
type Placed = { planId: string; started: StartedItem; by: By }

const columnsOf = ({ started, by }: Placed) => ({
  ...fromReadItem(started.read),
  proposal: toOptionalJson(started.proposals.length > 0 ? started.proposals : null),
  reviewState: 'pending',
  workKind: started.workKind,
  dueOn: toOptionalDateColumn(started.dueOn),
  dueTime: started.dueTime,
  urgency: 'normal',
  dueSetBy: started.dueSetBy,
  undatedReason: null,
  recurrence: toOptionalJson(started.recurrence),
  product: started.product,
  title: started.title,
  gapReason: null,
  reviewedById: by.personId,
  reviewedAt: by.at,
})

async function replaceParties(tx: Transaction, itemId: string, { parties }: StartedItem): Promise<void> {
  await tx.planItemParty.deleteMany({ where: { itemId } })
  await tx.planItemParty.createMany({ data: parties.map((party) => ({ itemId, ...party })) })
}

/** A sentence whose words are new begins its review once more; what was confirmed of its targets was said of the old ones. */
export async function restartItem(tx: Transaction, { id, ...placed }: Placed & { id: string }): Promise<void> {
  await tx.targetIndicator.deleteMany({ where: { itemId: id } })
  await tx.planItem.update({ where: { id }, data: { ...columnsOf(placed), version: { increment: 1 } } })
  // Indicators that were confirmed are of the words as they were.
  await tx.targetIndicator.deleteMany({ where: { itemId: id } })
  await replaceParties(tx, id, placed.started)
}

export async function insertItem(tx: Transaction, { ordinal, ...placed }: Placed & { ordinal: number }): Promise<void> {
  const id = newId()
  await tx.planItem.create({ data: { id, documentId: placed.planId, ordinal, ...columnsOf(placed) } })
  await replaceParties(tx, id, placed.started)
}

export async function removeItem(tx: Transaction, id: string): Promise<void> {
  await tx.planItemParty.deleteMany({ where: { itemId: id } })
  await tx.planItem.delete({ where: { id } })
}

/** The sentences that rest on a duty whose anchor is another now. */
export const saveProposals = (
  tx: Transaction,
  { id, proposals }: { id: string; proposals: readonly OwnerProposal[] },
) => tx.planItem.update({ where: { id }, data: { proposal: toOptionalJson(proposals.length > 0 ? proposals : null) } })

type StoredItem = Prisma.PlanItemUncheckedCreateInput & {
  id: string
  anchor: string
  parties: Prisma.PlanItemPartyCreateManyItemInput[]
}
/** What stood in the place of a cut: rows as they were, and their blocks of the outline. */
export type StoredBefore = { items: StoredItem[]; blocks: OutlineBlock[] }

export async function keepBefore(
  tx: Transaction,
  { planId, ids, blocks }: { planId: string; ids: readonly string[]; blocks: OutlineBlock[] },
): Promise<StoredBefore> {
  const items = await tx.planItem.findMany({
    where: { documentId: planId, id: { in: [...ids] } },
    include: { parties: true },
    orderBy: { ordinal: 'asc' },
  })
  return { items: items as unknown as StoredItem[], blocks }
}

export const insertChange = (
  tx: Transaction,
  change: {
    planId: string
    kind: SentenceChange
    anchors: readonly string[]
    became: readonly string[]
    before: StoredBefore
    by: By
  },
) =>
  tx.planSentenceChange.create({
    data: {
      id: newId(),
      documentId: change.planId,
      kind: change.kind,
      anchors: [...change.anchors],
      became: [...change.became],
      before: toJson(change.before),
      madeById: change.by.personId,
      madeAt: change.by.at,
    },
  })

/** The last cut that this sentence comes from and that still stands. */
export async function findChangeOf(tx: Transaction, { planId, anchor }: { planId: string; anchor: string }) {
  const change = await tx.planSentenceChange.findFirst({
    where: { documentId: planId, undoneAt: null, became: { has: anchor } },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
  })
  return change && { ...change, before: change.before as unknown as StoredBefore }
}

export const markUndone = (tx: Transaction, { id, by }: { id: string; by: By }) =>
  tx.planSentenceChange.update({ where: { id }, data: { undoneById: by.personId, undoneAt: by.at } })

const asStored = ({ reading, proposal, recurrence, parties: _parties, ...columns }: StoredItem) => ({
  ...columns,
  reading: reading as Prisma.InputJsonValue,
  proposal: (proposal ?? Prisma.DbNull) as Prisma.InputJsonValue,
  recurrence: (recurrence ?? Prisma.DbNull) as Prisma.InputJsonValue,
})

/** A row as it stood before a cut, in the place given; a version of its own tells forms of the meantime that they are late. */
export async function restoreItem(
  tx: Transaction,
  { stored, ordinal, version }: { stored: StoredItem; ordinal: number; version: number },
): Promise<void> {
  const { id, ...columns } = { ...asStored(stored), ordinal, version }
  await tx.planItem.upsert({ where: { id }, create: { id, ...columns }, update: columns })
  await tx.targetIndicator.deleteMany({ where: { itemId: id } })
  await tx.planItemParty.deleteMany({ where: { itemId: id } })
  await tx.planItemParty.createMany({ data: stored.parties.map((party) => ({ ...party, itemId: id })) })
}
