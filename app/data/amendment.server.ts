import type { ChangeDecision } from '#domain/amendment/decided-changes.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'

type By = { personId: string; at: Date }

/** What a person says of two sentences takes the place of what was said of either before. */
export async function saveMatch(
  tx: Transaction,
  match: { documentId: string; newItemId: string | null; oldItemId: string | null; by: By },
): Promise<void> {
  const { documentId, newItemId, oldItemId, by } = match
  await clearMatches(tx, { documentId, newItemId, oldItemId })
  await tx.sentenceMatch.create({
    data: { id: newId(), documentId, newItemId, oldItemId, statedById: by.personId, statedAt: by.at },
  })
}

export async function clearMatches(
  tx: Transaction,
  { documentId, newItemId, oldItemId }: { documentId: string; newItemId: string | null; oldItemId: string | null },
): Promise<void> {
  await tx.sentenceMatch.deleteMany({
    where: {
      documentId,
      OR: [...(newItemId ? [{ newItemId }] : []), ...(oldItemId ? [{ oldItemId }] : [])],
    },
  })
}

/** Matches and decisions were about another document; they go with it. */
export async function forgetAmendment(tx: Transaction, documentId: string): Promise<void> {
  await tx.sentenceMatch.deleteMany({ where: { documentId } })
  await tx.changeDecision.deleteMany({ where: { documentId } })
}

export type NewDecision = {
  key: string
  fingerprint: string
  decision: ChangeDecision
  reason: string | null
  version: number
}

/** Decisions, each the first of its line or the next version of it; the lines were read under the document's lock. */
export async function saveDecisions(
  tx: Transaction,
  { documentId, decisions, by }: { documentId: string; decisions: readonly NewDecision[]; by: By },
): Promise<void> {
  const keys = decisions.map(({ key }) => key)
  await tx.changeDecision.deleteMany({ where: { documentId, key: { in: keys } } })
  await tx.changeDecision.createMany({
    data: decisions.map(({ version, ...decision }) => ({
      id: newId(),
      documentId,
      ...decision,
      decidedById: by.personId,
      decidedAt: by.at,
      version: version + 1,
    })),
  })
}

export const findItemIds = (tx: Transaction, { planId, anchors }: { planId: string; anchors: readonly string[] }) =>
  tx.planItem.findMany({
    where: { documentId: planId, anchor: { in: [...anchors] } },
    select: { id: true, anchor: true },
  })
