import { m } from '#i18n/messages.js'
import { PLAN_SENTENCES } from '../plan/sentences.ts'
import type { Sentences } from '../ui/form-errors.ts'

/** Why a form about the targets of a document was refused. */
export const TARGET_SENTENCES: Sentences = {
  ...PLAN_SENTENCES,
  'target-missing': m.target_reason_target_missing,
  'not-yours': m.target_reason_not_yours,
  'reading-in-the-future': m.target_reason_future,
  'value-missing': m.target_reason_value_missing,
  'not-a-number': m.target_reason_not_a_number,
  'value-too-large': m.target_reason_value_too_large,
  'value-negative': m.target_reason_value_negative,
  'share-over-100': m.target_reason_share_over_100,
  'rank-not-whole': m.target_reason_rank_not_whole,
  'met-missing': m.target_reason_met_missing,
  'words-missing': m.target_reason_words_missing,
  'source-missing': m.target_reason_source_missing,
  'reading-unknown': m.target_reason_reading_unknown,
  'reading-corrected-already': m.target_reason_reading_corrected,
  'correction-reason-missing': m.target_reason_correction_reason,
  'organisation-unknown': m.target_reason_organisation_unknown,
  'work-unknown': m.target_reason_work_unknown,
  'goal-missing': m.target_reason_goal_missing,
  'range-turned': m.target_reason_range_turned,
  'steps-unread': m.target_reason_steps_unread,
  'indicator-missing': m.target_reason_indicator_missing,
  'indicator-has-readings': m.target_reason_indicator_has_readings,
}
