import { SIGN_OFF_STATES } from '#domain/sign-off/sign-off-actions.ts'
import { m } from '#i18n/messages.js'
import type { Sentences } from '../ui/form-errors.ts'
import { formatDateTime } from '../ui/format.ts'
import { SIGN_OFF_STATE_LABELS } from './labels.ts'

type Params = Record<string, string | number | undefined>

const sayAt = (at: unknown): string => {
  const instant = new Date(String(at))
  return Number.isNaN(instant.getTime()) ? '' : formatDateTime(instant)
}

const sayState = (state: unknown): string => {
  const known = SIGN_OFF_STATES.find((one) => one === state)
  return known ? SIGN_OFF_STATE_LABELS[known].label().toLocaleLowerCase('vi') : ''
}

/** Why something was not sent up, signed, given back or taken back. */
export const SIGN_OFF_SENTENCES: Sentences = {
  'sign-off-pending': ({ by, at }: Params) => m.sign_off_reason_pending({ by: String(by ?? ''), at: sayAt(at) }),
  'sign-off-no-head': m.sign_off_reason_no_head,
  'sign-off-reason-missing': m.sign_off_reason_reason_missing,
  'sign-off-not-open': ({ state }: Params) => m.sign_off_reason_not_open({ state: sayState(state) }),
  'sign-off-not-yours': m.sign_off_reason_not_yours,
  'head-signs-missing': m.sign_off_reason_switch_missing,
  'head-signs-no-head': m.sign_off_reason_switch_no_head,
  'head-signs-unchanged': m.sign_off_reason_switch_unchanged,
}
