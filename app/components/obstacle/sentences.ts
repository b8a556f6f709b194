import { m } from '#i18n/messages.js'
import type { Sentences } from '../ui/form-errors.ts'

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
  'satisfaction-missing': m.obstacle_reason_satisfaction_missing,
  'action-not-open': m.obstacle_reason_action_not_open,
  'not-found': m.obstacle_reason_not_found,
}

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
  'dossier-empty': m.dossier_reason_dossier_empty,
  'action-not-open': m.dossier_reason_action_not_open,
  'not-found': m.dossier_reason_not_found,
}
