import type { ItemFacts, ReviewState } from './gap-ledger.ts'
import type { PlanReadItem } from './plan-reading.ts'

type ReviewedRow = {
  reviewState: ReviewState
  dueOn: unknown
  recurrence: unknown
  undatedReason: string | null
  product: string | null
  gapReason: string | null
  parties: readonly { role: string; basis: string }[]
}

/** A sentence as it was read and as it has been reviewed so far, in the terms the ledger asks in. */
export const toItemFacts = (
  row: ReviewedRow,
  read: Pick<PlanReadItem, 'anchor' | 'kind' | 'gaps'>,
  unknownNames: readonly string[] = [],
): ItemFacts => ({
  anchor: read.anchor,
  kind: read.kind,
  reviewState: row.reviewState,
  readGaps: read.gaps,
  hasOwner: row.parties.some(({ role, basis }) => role === 'lead' && basis !== 'proposed'),
  hasChosenCoordinating: row.parties.some(({ role, basis }) => role === 'coordinating' && basis === 'chosen'),
  hasDate: row.dueOn !== null || row.recurrence !== null,
  hasUndatedReason: row.undatedReason !== null,
  hasProduct: row.product !== null,
  unknownNames,
  gapReason: row.gapReason,
})
