import type { ComparedSentence } from './compare-plans.ts'
import type { AmendedItem } from './propose-changes.ts'

/** Sentences whose words did not change, reviewed in the old document and not yet in the new one. */
export const sameAndReviewed = (rows: readonly ComparedSentence<AmendedItem>[]) =>
  rows.flatMap(({ change, before, after }) =>
    change === 'unchanged' && before && after && before.reviewState !== 'pending' && after.reviewState === 'pending'
      ? [{ oldItemId: before.id, newItemId: after.id, anchor: after.anchor }]
      : [],
  )
