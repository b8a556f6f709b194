import type { AssignmentKind, DueSetter, Urgency } from '#domain/assignment/states.ts'
import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import type { ReviewState } from '#domain/plan/gap-ledger.ts'
import type { PlanItemKind } from '#domain/plan/plan-reading.ts'
import type { ReviewedItem } from '#domain/plan/publication.ts'
import type { ReviewParty } from '#domain/plan/review.ts'
import { shortTitle } from '#domain/plan/short-title.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromOptionalDateColumn, toOptionalDateColumn } from './plain-date.server.ts'
import { toOptionalJson, toProposals, toReading, toRecurrence } from './plan-json.server.ts'

const toPartyColumns = (itemId: string, { dueOn, ...party }: ReviewParty) => ({
  itemId,
  ...party,
  dueOn: toOptionalDateColumn(dueOn ?? null),
})
const partyOrder = { orderBy: { organisation: { sortOrder: 'asc' } } } as const

const typed = <
  Row extends { kind: string; reviewState: string; reading: Prisma.JsonValue; proposal: Prisma.JsonValue },
>(
  item: Row,
) => ({
  ...item,
  proposal: toProposals(item.proposal),
  kind: item.kind as PlanItemKind,
  reviewState: item.reviewState as ReviewState,
  reading: toReading(item.reading),
})

/** One sentence under its row lock, with its parties. */
export async function lockItem(tx: Transaction, { planId, anchor }: { planId: string; anchor: string }) {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM plan_item WHERE document_id = ${planId}::uuid AND anchor = ${anchor} FOR UPDATE`
  if (!locked[0]) return undefined
  const item = await tx.planItem.findUniqueOrThrow({ where: { id: locked[0].id }, include: { parties: true } })
  return typed(item)
}
export type LockedItem = NonNullable<Awaited<ReturnType<typeof lockItem>>>

export type ItemReview = {
  reviewState: ReviewState
  workKind: AssignmentKind
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  urgency: Urgency
  dueSetBy: DueSetter | null
  undatedReason: string | null
  recurrence: RecurrenceRule | null
  product: string | null
  title: string | null
  gapReason: string | null
}

type Reviewer = { personId: string; at: Date }

/** What a person decided about one sentence. False when somebody else decided in the meantime: nothing is written then. */
export async function saveReview(
  tx: Transaction,
  {
    itemId,
    version,
    review,
    parties,
    by,
  }: { itemId: string; version: number; review: ItemReview; parties: readonly ReviewParty[]; by: Reviewer },
): Promise<boolean> {
  const { dueOn, recurrence, ...columns } = review
  const { count } = await tx.planItem.updateMany({
    where: { id: itemId, version },
    data: {
      ...columns,
      dueOn: toOptionalDateColumn(dueOn),
      recurrence: toOptionalJson(recurrence),
      reviewedById: by.personId,
      reviewedAt: by.at,
      version: { increment: 1 },
    },
  })
  if (count !== 1) return false
  await tx.planItemParty.deleteMany({ where: { itemId } })
  await tx.planItemParty.createMany({ data: parties.map((party) => toPartyColumns(itemId, party)) })
  return true
}

/** Who changed a sentence last, for the sentence that says why a form came too late. */
export async function findReviewerName(tx: Transaction, personId: string | null): Promise<string> {
  if (!personId) return ''
  const person = await tx.person.findUnique({ where: { id: personId }, select: { displayName: true } })
  return person?.displayName ?? ''
}

/** All sentences under their locks, in one order, with their parties. */
export async function lockItems(tx: Transaction, planId: string) {
  await tx.$queryRaw`SELECT id FROM plan_item WHERE document_id = ${planId}::uuid ORDER BY ordinal FOR UPDATE`
  const items = await tx.planItem.findMany({
    where: { documentId: planId },
    include: { parties: true },
    orderBy: { ordinal: 'asc' },
  })
  return items.map(typed)
}

/** The sentences that become work, as the leadership approved them. */
export async function findItemsToPublish(tx: Transaction, planId: string): Promise<ReviewedItem[]> {
  const items = await tx.planItem.findMany({
    where: { documentId: planId, reviewState: 'accepted', kind: { in: ['task', 'duty'] } },
    include: { parties: partyOrder },
    orderBy: { ordinal: 'asc' },
  })
  return items.map((item) => ({
    id: item.id,
    anchor: item.anchor,
    ordinal: item.ordinal,
    text: item.text,
    title: item.title ?? shortTitle(item.text),
    product: item.product,
    workKind: item.workKind as AssignmentKind,
    dueOn: fromOptionalDateColumn(item.dueOn),
    dueTime: item.dueTime as TimeOfDay | null,
    urgency: item.urgency as Urgency,
    dueSetBy: item.dueSetBy as DueSetter | null,
    undatedReason: item.undatedReason,
    recurrence: toRecurrence(item.recurrence),
    parties: item.parties.map(({ dueOn, ...party }) => ({
      ...(party as unknown as ReviewParty),
      dueOn: fromOptionalDateColumn(dueOn),
    })),
  }))
}

/** Containers are not counted: what agencies have to do. */
export const countWorkOfPlan = (tx: Transaction, planId: string): Promise<number> =>
  tx.assignment.count({ where: { documentId: planId, structure: 'work' } })

/** The same small change on many sentences, each with its new version. */
export async function updateItems(
  tx: Transaction,
  {
    ids,
    changes,
    by,
  }: {
    ids: readonly string[]
    changes: Partial<Pick<ItemReview, 'reviewState' | 'undatedReason' | 'workKind' | 'gapReason'>>
    by: Reviewer
  },
): Promise<void> {
  await tx.planItem.updateMany({
    where: { id: { in: [...ids] } },
    data: { ...changes, reviewedById: by.personId, reviewedAt: by.at, version: { increment: 1 } },
  })
}

/** Agencies that a sentence turns out to name; whoever is named to lead takes the place of proposals. */
export async function addParties(
  tx: Transaction,
  { itemId, parties, by }: { itemId: string; parties: readonly ReviewParty[]; by: Reviewer },
): Promise<void> {
  if (parties.some(({ role }) => role === 'lead'))
    await tx.planItemParty.deleteMany({ where: { itemId, role: 'lead', basis: 'proposed' } })
  const organisationId = { in: parties.map((party) => party.organisationId) }
  await tx.planItemParty.deleteMany({ where: { itemId, organisationId, role: 'coordinating' } })
  await tx.planItemParty.createMany({
    data: parties.map((party) => toPartyColumns(itemId, party)),
    skipDuplicates: true,
  })
  await tx.planItem.update({
    where: { id: itemId },
    data: { reviewedById: by.personId, reviewedAt: by.at, version: { increment: 1 } },
  })
}

export const countItems = (reader: Reader, planId: string): Promise<number> =>
  reader.planItem.count({ where: { documentId: planId } })
