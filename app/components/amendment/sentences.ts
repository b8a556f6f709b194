import { m } from '#i18n/messages.js'
import { PLAN_SENTENCES } from '../plan/sentences.ts'
import type { Sentences } from '../ui/form-errors.ts'

/** Why a form about an amendment was refused. */
export const AMENDMENT_SENTENCES: Sentences = {
  ...PLAN_SENTENCES,
  'relation-missing': m.amendment_reason_relation_missing,
  'amends-itself': m.amendment_reason_itself,
  'amends-nothing': m.amendment_reason_amends_nothing,
  'old-sentence-unknown': m.amendment_reason_old_unknown,
  'change-outdated': m.amendment_reason_outdated,
  'change-decided': m.amendment_reason_decided,
  'nothing-ticked': m.amendment_reason_nothing_ticked,
  'rejection-reason-missing': m.amendment_reason_reason,
  'open-work-changed': m.amendment_reason_open_changed,
  'open-work-goes-on': m.amendment_reason_goes_on,
  'close-reason-missing': m.amendment_reason_close_reason,
  'nothing-to-take-over': m.amendment_reason_nothing_to_take_over,
}
