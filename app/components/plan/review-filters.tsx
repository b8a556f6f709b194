import { REVIEW_FILTERS, type ReviewFilter } from '#domain/plan/review-queue.ts'
import { m } from '#i18n/messages.js'
import { Tabs } from '../ui/tabs.tsx'
import { planPaths } from './plan-paths.ts'

const LABELS = {
  all: m.review_filter_all,
  unsure: m.review_filter_unsure,
  gaps: m.review_filter_gaps,
  mine: m.review_filter_mine,
  decided: m.review_filter_decided,
} satisfies Record<ReviewFilter, () => string>

type Props = { planId: string; anchor: string; filter: ReviewFilter; counts: Readonly<Record<ReviewFilter, number>> }

/** What the neighbours are taken from; the document itself is always whole, the rest of it dimmed. */
export function ReviewFilters({ planId, anchor, filter, counts }: Props) {
  return (
    <Tabs
      label={m.review_filters()}
      tabs={REVIEW_FILTERS.map((one) => ({
        href: planPaths.review(planId, anchor, one),
        label: LABELS[one](),
        count: counts[one],
        current: one === filter,
      }))}
    />
  )
}
