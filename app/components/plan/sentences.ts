import { m } from '#i18n/messages.js'
import { PART_DATE_SENTENCES } from '../assignment/part-date-sentences.ts'
import type { Sentences } from '../ui/form-errors.ts'

/** Why a form about a plan was refused. */
export const PLAN_SENTENCES: Sentences = {
  ...PART_DATE_SENTENCES,
  'not-found': m.plan_reason_not_found,
  'action-not-open': m.plan_reason_action_not_open,
  'item-unknown': m.plan_reason_item_unknown,
  'item-changed': m.plan_reason_item_changed,
  'item-not-assignable': m.plan_reason_item_not_assignable,
  'owner-missing': m.plan_reason_owner_missing,
  'members-missing': m.plan_reason_members_missing,
  'organisation-unknown': m.plan_reason_organisation_unknown,
  'date-or-reason': m.plan_reason_date_or_reason,
  'date-and-reason': m.plan_reason_date_and_reason,
  'undated-other-missing': m.plan_reason_undated_other_missing,
  'month-day-missing': m.plan_reason_month_day_missing,
  'not-a-task-reason-missing': m.plan_reason_not_a_task,
  'reason-missing': m.plan_reason_reason_missing,
  'nothing-ticked': m.plan_reason_nothing_ticked,
  'owner-only-proposed': m.plan_reason_owner_only_proposed,
  'name-missing': m.review_reason_name_missing,
  'gap-must-be-filled': m.plan_reason_gap_must_be_filled,
  'issued-in-the-future': m.plan_reason_issued_in_the_future,
  'gaps-open': m.plan_reason_gaps_open,
  'changes-undecided': m.amendment_reason_undecided,
  'amended-not-in-force': m.amendment_reason_not_in_force,
  'reroute-already-member': m.amendment_reason_already_member,
  'lead-unknown': m.amendment_reason_lead_unknown,
}

/** The desk of the review cuts and joins as well. */
export const REVIEW_SENTENCES: Sentences = {
  ...PLAN_SENTENCES,
  'split-place': m.review_reason_split_place,
  'words-not-found': m.review_reason_words_not_found,
  'join-group': m.review_reason_join_group,
  'sentence-unknown': m.review_reason_sentence_unknown,
  'nothing-to-undo': m.review_reason_nothing_to_undo,
  'undo-later-first': m.review_reason_undo_later_first,
  'item-undecided': m.review_reason_item_undecided,
  'section-unknown': m.review_reason_section_unknown,
}
