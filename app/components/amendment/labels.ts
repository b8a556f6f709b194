import type { ChangeKind } from '#domain/amendment/change-kinds.ts'
import type { AmendingRelation, SentenceChange } from '#domain/amendment/compare-plans.ts'
import { m } from '#i18n/messages.js'
import type { Status } from '../ui/status.ts'

export const SENTENCE_CHANGE_LABELS = {
  unchanged: { label: m.amendment_unchanged, status: 'not-started' },
  changed: { label: m.amendment_changed, status: 'near-due' },
  new: { label: m.amendment_new, status: 'in-time' },
  gone: { label: m.amendment_gone, status: 'withdrawn' },
} as const satisfies Record<SentenceChange, { label: () => string; status: Status }>

export const CHANGE_KIND_LABELS = {
  'carry-over': m.amendment_kind_carry_over,
  reword: m.amendment_kind_reword,
  're-date': m.amendment_kind_re_date,
  're-route': m.amendment_kind_re_route,
  issue: m.amendment_kind_issue,
  withdraw: m.amendment_kind_withdraw,
} as const satisfies Record<ChangeKind, () => string>

export const RELATION_LABELS = {
  replaces: m.amendment_relation_replaces,
  amends: m.amendment_relation_amends,
} as const satisfies Record<AmendingRelation, () => string>
