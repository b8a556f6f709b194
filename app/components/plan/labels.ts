import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { GroupKey } from '#domain/plan/addressee-groups.ts'
import type { LedgerGap } from '#domain/plan/gap-ledger.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import type { HeaderGap } from '#domain/plan/plan-reading.ts'
import { findUndatedReason, UNDATED_REASONS, type UndatedReason } from '#domain/plan/undated-reasons.ts'
import type { UnsureField } from '#domain/plan/unsure-fields.ts'
import { m } from '#i18n/messages.js'

const UNDATED = {
  continuing: m.plan_undated_continuing,
  'project-progress': m.plan_undated_project_progress,
  'awaits-superior-document': m.plan_undated_awaits_superior_document,
} satisfies Record<UndatedReason, () => string>

/** The reason why a work has no date: one of the list, or the words of whom gave it. */
export function undatedReasonLabel(stored: string): string {
  const reason = findUndatedReason(stored)
  return reason ? UNDATED[reason]() : stored
}

export const undatedReasonOptions = () => UNDATED_REASONS.map((reason) => ({ value: reason, label: UNDATED[reason]() }))

const STATES = {
  'in-review': m.plan_state_in_review,
  'awaiting-approval': m.plan_state_awaiting_approval,
  approved: m.plan_state_approved,
  published: m.plan_state_published,
  superseded: m.amendment_state_superseded,
  closed: m.amendment_state_closed,
} satisfies Record<PlanState, () => string>
export const planStateLabel = (state: PlanState): string => STATES[state]()

const GAPS = {
  'no-owner': m.plan_gap_no_owner,
  'group-members-to-choose': m.plan_gap_group_members,
  'no-date': m.plan_gap_no_date,
  'unknown-organisation': m.review_gap_unknown_organisation,
  'vague-addressee': m.plan_gap_vague_addressee,
  'second-order': m.plan_gap_second_order,
  'no-product': m.plan_gap_no_product,
} satisfies Record<LedgerGap, () => string>
export const gapLabel = (gap: LedgerGap): string => GAPS[gap]()

const MISSING = {
  'no-owner': m.plan_missing_owner,
  'group-members-to-choose': m.plan_missing_members,
  'no-date': m.plan_missing_date,
  'unknown-organisation': m.review_missing_unknown_organisation,
  'vague-addressee': m.plan_missing_addressee,
  'second-order': m.plan_missing_second_order,
  'no-product': m.plan_missing_product,
} satisfies Record<LedgerGap, () => string>
/** Of one sentence: "chủ trì, hạn". */
export const missingLabel = (gap: LedgerGap): string => MISSING[gap]()

const UNSURE = {
  item: m.review_field_item,
  lead: m.review_field_lead,
  coordinating: m.review_field_coordinating,
  deadline: m.review_field_deadline,
  product: m.review_field_product,
} satisfies Record<UnsureField, () => string>
/** "cơ quan chủ trì, hạn": what the reader was unsure of. */
export const unsureLabels = (fields: readonly UnsureField[]): string =>
  fields.map((field) => UNSURE[field]()).join(', ')

const HEADER_GAPS = {
  'no-number': m.plan_gap_no_number,
  'no-issued-on': m.plan_gap_no_issued_on,
  'no-signer': m.plan_gap_no_signer,
} satisfies Record<HeaderGap, () => string>
export const headerGapLabel = (gap: HeaderGap): string => HEADER_GAPS[gap]()

const COUNTED_KINDS = {
  committee: m.plan_count_agencies,
  office: m.plan_count_agencies,
  department: m.plan_count_departments,
  district: m.plan_count_districts,
  commune: m.plan_count_communes,
  press: m.plan_count_press,
  enterprise: m.plan_count_enterprises,
} satisfies Record<OrganisationKind, (params: { count: number }) => string>

/** "5 doanh nghiệp": how many of one kind, or of several. */
export const countOfKind = (count: number, kind: OrganisationKind | null): string =>
  (kind ? COUNTED_KINDS[kind] : m.plan_count_agencies)({ count })

const GROUPS = {
  'other-departments': m.plan_group_other_departments,
  departments: m.plan_group_departments,
  districts: m.plan_group_districts,
  communes: m.plan_group_communes,
  press: m.plan_group_press,
  'telecom-enterprises': m.plan_group_telecom_enterprises,
  enterprises: m.plan_group_enterprises,
} satisfies Record<GroupKey, () => string>
export const groupLabel = (key: GroupKey): string => GROUPS[key]()
