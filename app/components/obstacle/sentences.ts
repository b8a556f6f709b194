import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { sayMissingList } from '../dossier/missing-labels.ts'
import type { Sentences } from '../ui/form-errors.ts'
import { formatDate } from '../ui/format.ts'

/** Why a form about an obstacle was refused. */
export const OBSTACLE_SENTENCES: Sentences = {
  'cause-missing': m.obstacle_reason_cause_missing,
  'title-missing': m.obstacle_reason_title_missing,
  'what-happened-missing': m.obstacle_reason_what_happened_missing,
  'asked-missing': m.obstacle_reason_asked_missing,
  'competence-missing': m.obstacle_reason_competence_missing,
  'place-missing': m.obstacle_reason_place_missing,
  'assignment-unknown': m.obstacle_reason_assignment_unknown,
  'unknown-choice': m.obstacle_reason_unknown_choice,
  'reason-missing': m.obstacle_reason_reason_missing,
  'suspend-missing': m.obstacle_reason_suspend_missing,
  'common-cause-missing': m.obstacle_reason_common_cause_missing,
  'dossier-closed-for-filings': m.obstacle_reason_dossier_closed_for_filings,
  'agency-missing': m.triage_reason_agency_missing,
  'agency-cannot-answer': m.triage_reason_agency_cannot,
  'original-missing': m.triage_reason_original_missing,
  'original-gives-no-answer': ({ code }) => m.triage_reason_original({ code: String(code ?? '') }),
  'duplicate-of-itself': m.triage_reason_itself,
  'satisfaction-missing': m.obstacle_reason_satisfaction_missing,
  'action-not-open': m.obstacle_reason_action_not_open,
  'not-found': m.obstacle_reason_not_found,
}

const GIVEN: Readonly<Record<string, (params: { by: string; day: string }) => string>> = {
  agree: m.dossier_reason_given_agree,
  reject: m.dossier_reason_given_reject,
  return: m.dossier_reason_given_return,
}
const sayGiven = ({ direction, by, at }: { direction: string; by: string; at: PlainDate }): string =>
  GIVEN[direction]?.({ by, day: formatDate(at) }) ?? m.dossier_reason_action_not_open()

/** The same for dossiers and resolutions. */
export const DOSSIER_SENTENCES: Sentences = {
  ...OBSTACLE_SENTENCES,
  'points-missing': m.dossier_reason_points_missing,
  'point-date-missing': m.dossier_reason_point_date_missing,
  'date-unreadable': m.dossier_reason_date_unreadable,
  'proposal-missing': m.dossier_reason_proposal_missing,
  'direction-missing': m.dossier_reason_direction_missing,
  'direction-text-missing': m.dossier_reason_direction_text_missing,
  'kind-missing': m.dossier_reason_kind_missing,
  'number-missing': m.dossier_reason_number_missing,
  'issued-on-missing': m.dossier_reason_issued_on_missing,
  'issued-in-the-future': m.dossier_reason_issued_in_the_future,
  'signer-missing': m.dossier_reason_signer_missing,
  'capacity-missing': m.dossier_reason_capacity_missing,
  'signed-file-missing': m.dossier_reason_signed_file_missing,
  'signed-file-not-pdf': m.dossier_reason_signed_file_not_pdf,
  'answer-missing': m.dossier_reason_answer_missing,
  'point-text-missing': m.resolution_reason_point_text,
  'point-kind-missing': m.resolution_reason_point_kind,
  'point-lead-missing': m.resolution_reason_point_lead,
  'point-new-date-missing': m.resolution_reason_point_new_date,
  'point-target-missing': m.resolution_reason_point_target,
  'point-target-date': m.resolution_reason_point_target_date,
  'point-target-resume': m.resolution_reason_point_target_resume,
  'point-target-twice': m.resolution_reason_point_target_twice,
  'point-filings-missing': m.resolution_reason_point_filings,
  'point-filing-unknown': m.resolution_reason_point_filing_unknown,
  'point-date-before-issue': m.resolution_reason_date_before_issue,
  'point-recurring-unblocks': m.resolution_reason_recurring_unblocks,
  'point-agency-ended': m.resolution_reason_agency_ended,
  'agency-unknown': m.assignment_reason_agency_unknown,
  'enterprise-cannot-follow': m.assignment_reason_enterprise_cannot_follow,
  'end-before-first': m.series_order_end_before_first,
  'lead-unknown': m.resolution_reason_point_lead,
  'earlier-decision-missing': m.resolution_reason_earlier_decision,
  'earlier-decision-closed': m.resolution_reason_earlier_closed,
  'earlier-date-closed': m.resolution_reason_earlier_closed,
  'earlier-lead-closed': m.resolution_reason_earlier_closed,
  'earlier-change-missing': m.resolution_reason_earlier_change,
  'earlier-work-moved-on': m.resolution_reason_earlier_moved,
  'correction-field-missing': m.resolution_reason_correction_field,
  'correction-value-missing': m.resolution_reason_correction_value,
  'correction-same': m.resolution_reason_correction_same,
  'correction-waits': m.resolution_reason_correction_waits,
  'correction-decided': m.resolution_reason_correction_decided,
  'correction-not-open': m.resolution_reason_not_open,
  'missing-points-missing': m.office_check_reason_none,
  'missing-text-missing': m.office_check_reason_which,
  'missing-points-unanswered': ({ points }: { points: string }) =>
    m.office_check_reason_unanswered({ points: sayMissingList(points) }),
  'dossier-empty': m.dossier_reason_dossier_empty,
  'direction-given': sayGiven,
  'action-not-open': m.dossier_reason_action_not_open,
  'not-found': m.dossier_reason_not_found,
}
