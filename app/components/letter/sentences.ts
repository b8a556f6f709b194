import { m } from '#i18n/messages.js'
import type { Sentences } from '../ui/form-errors.ts'

type Params = Record<string, string | number | undefined>
const label = ({ label: of }: Params) => ({ label: String(of ?? '') })

/** Why a form about an urging letter was refused. */
export const LETTER_SENTENCES: Sentences = {
  'letter-works-missing': m.letter_reason_works_missing,
  'letter-too-many': m.letter_reason_too_many,
  'letter-capacity-missing': m.letter_reason_capacity_missing,
  'letter-head-post-missing': m.letter_reason_head_post_missing,
  'letter-signer-missing': m.letter_reason_signer_missing,
  'letter-signer-post-missing': m.letter_reason_signer_post_missing,
  'letter-number-missing': m.letter_reason_number_missing,
  'letter-day-missing': m.letter_reason_day_missing,
  'letter-of-tomorrow': m.letter_reason_of_tomorrow,
  'letter-work-of-another': m.letter_reason_work_of_another,
  'letter-work-moved-on': (params: Params) => m.letter_reason_work_moved_on(label(params)),
  'letter-recorded': (params: Params) => m.letter_reason_recorded(label(params)),
  'letter-nothing-late': m.letter_reason_nothing_late,
}
