import { isPlainDate } from '#domain/shared/plain-date.ts'
import type { SignOffState } from '#domain/sign-off/sign-off-actions.ts'
import type { SignedAction, SignOffStandDown } from '#domain/sign-off/signed-acts.ts'
import { m } from '#i18n/messages.js'
import type { Fact } from '../ui/facts.tsx'
import { formatDate } from '../ui/format.ts'
import type { Status } from '../ui/status.ts'

const ACTS = {
  decline: m.sign_off_act_decline,
  submit: m.sign_off_act_submit,
  'request-extension': m.sign_off_act_request_extension,
} as const satisfies Record<SignedAction, () => string>
export const signedActLabel = (action: SignedAction): string => ACTS[action]()

export const SIGN_OFF_STATE_LABELS = {
  pending: { status: 'awaiting', label: m.sign_off_state_pending },
  'given-back': { status: 'returned', label: m.sign_off_state_given_back },
  'taken-back': { status: 'not-started', label: m.sign_off_state_taken_back },
  signed: { status: 'done', label: m.sign_off_state_signed },
  'stood-down': { status: 'withdrawn', label: m.sign_off_state_stood_down },
} as const satisfies Record<SignOffState, { status: Status; label: () => string }>

const WHY_STOOD_DOWN = {
  rerouted: m.sign_off_why_rerouted,
  'moved-on': m.sign_off_why_moved_on,
  'sent-directly': m.sign_off_why_sent_directly,
  reform: m.sign_off_why_reform,
  dropped: m.sign_off_why_dropped,
} as const satisfies Record<SignOffStandDown, () => string>

export const sayWhyStoodDown = (why: string): string =>
  Object.hasOwn(WHY_STOOD_DOWN, why) ? WHY_STOOD_DOWN[why as SignOffStandDown]() : ''

/** The fields of each form in its order, under the names they have there. */
const FIELDS = {
  decline: { reason: m.assignment_field_decline },
  submit: {
    text: m.assignment_field_result,
    documentNumber: m.assignment_field_document_number,
    product: m.assignment_field_product,
  },
  'request-extension': {
    askedDueOn: m.assignment_field_asked_date,
    reason: m.assignment_field_extension_reason,
    doneSoFar: m.assignment_field_done_so_far,
  },
} as const satisfies Record<SignedAction, Readonly<Record<string, () => string>>>

/** What was typed, as it will leave the agency. */
export const typedFacts = (action: SignedAction, values: Readonly<Record<string, string>>): Fact[] =>
  Object.entries(FIELDS[action]).flatMap(([name, label]) => {
    const value = values[name] ?? ''
    return value ? [{ label: label(), value: isPlainDate(value) ? formatDate(value) : value }] : []
  })
