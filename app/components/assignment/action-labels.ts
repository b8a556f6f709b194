import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import type { AssignmentStructure } from '#domain/assignment/states.ts'
import { m } from '#i18n/messages.js'
import type { ButtonKind } from '../ui/button.tsx'

type ActionWords = {
  /** On the button: the act itself. */
  name: () => string
  /** In a sentence: "giờ có thể xác nhận hoặc trả lại". */
  inSentence: () => string
  /** What happens when it is pressed. */
  effects: readonly (() => string)[]
  kind: ButtonKind
  /** Nothing to fill in: the button does it. */
  isOneClick?: boolean
}

export const ACTION_WORDS = {
  accept: {
    name: m.assignment_act_accept,
    inSentence: m.assignment_say_accept,
    effects: [m.assignment_effect_accept],
    kind: 'main',
    isOneClick: true,
  },
  'report-progress': {
    name: m.assignment_act_report,
    inSentence: m.assignment_say_report,
    effects: [m.assignment_effect_report],
    kind: 'main',
  },
  submit: {
    name: m.assignment_act_submit,
    inSentence: m.assignment_say_submit,
    effects: [m.assignment_effect_submit, m.assignment_effect_submit_date],
    kind: 'main',
  },
  confirm: {
    name: m.assignment_act_confirm,
    inSentence: m.assignment_say_confirm,
    effects: [m.assignment_effect_confirm, m.assignment_effect_confirm_told],
    kind: 'main',
  },
  'send-back': {
    name: m.assignment_act_send_back,
    inSentence: m.assignment_say_send_back,
    effects: [m.assignment_effect_send_back, m.assignment_effect_send_back_clock],
    kind: 'plain',
  },
  'decide-extension': {
    name: m.assignment_act_decide_extension,
    inSentence: m.assignment_say_decide_extension,
    effects: [m.assignment_effect_decide_extension],
    kind: 'main',
  },
  reroute: {
    name: m.assignment_act_reroute,
    inSentence: m.assignment_say_reroute,
    effects: [m.assignment_effect_reroute, m.assignment_effect_reroute_date],
    kind: 'main',
  },
  insist: {
    name: m.assignment_act_insist,
    inSentence: m.assignment_say_insist,
    effects: [m.assignment_effect_insist],
    kind: 'plain',
  },
  'acknowledge-escalation': {
    name: m.assignment_act_acknowledge,
    inSentence: m.assignment_say_acknowledge,
    effects: [m.assignment_effect_acknowledge],
    kind: 'main',
  },
  'request-extension': {
    name: m.assignment_act_request_extension,
    inSentence: m.assignment_say_request_extension,
    effects: [m.assignment_effect_request_extension, m.assignment_effect_request_extension_date],
    kind: 'plain',
  },
  'withdraw-extension': {
    name: m.assignment_act_withdraw_extension,
    inSentence: m.assignment_say_withdraw_extension,
    effects: [m.assignment_effect_withdraw_extension],
    kind: 'plain',
    isOneClick: true,
  },
  'hand-down': {
    name: m.assignment_act_hand_down,
    inSentence: m.assignment_say_hand_down,
    effects: [m.assignment_effect_hand_down],
    kind: 'plain',
  },
  'take-back-officer': {
    name: m.party_act_take_back,
    inSentence: m.party_say_take_back,
    effects: [m.party_effect_take_back],
    kind: 'plain',
  },
  'set-internal-date': {
    name: m.party_act_internal_date,
    inSentence: m.party_say_internal_date,
    effects: [m.party_effect_internal_date, m.party_effect_internal_date_2],
    kind: 'plain',
  },
  'link-awaited': {
    name: m.wait_act_link,
    inSentence: m.wait_say_link,
    effects: [m.wait_effect_link, m.wait_effect_date],
    kind: 'plain',
  },
  'unlink-awaited': {
    name: m.wait_act_unlink,
    inSentence: m.wait_say_unlink,
    effects: [m.wait_effect_unlink],
    kind: 'plain',
  },
  'give-on': {
    name: m.piece_act_give_on,
    inSentence: m.piece_say_give_on,
    effects: [m.piece_effect_give_on, m.piece_effect_give_on_answerable],
    kind: 'plain',
  },
  contribute: {
    name: m.assignment_act_contribute,
    inSentence: m.assignment_say_contribute,
    effects: [m.assignment_effect_contribute],
    kind: 'plain',
  },
  'send-part-back': {
    name: m.party_act_send_back,
    inSentence: m.party_say_send_back,
    effects: [m.party_effect_send_back, m.party_effect_send_back_2],
    kind: 'plain',
  },
  'set-part-date': {
    name: m.party_act_date,
    inSentence: m.party_say_date,
    effects: [m.party_effect_date, m.party_effect_date_2],
    kind: 'plain',
  },
  'change-parties': {
    name: m.party_act_change,
    inSentence: m.party_say_change,
    effects: [m.party_effect_change, m.party_effect_change_2],
    kind: 'plain',
  },
  urge: {
    name: m.assignment_act_urge,
    inSentence: m.assignment_say_urge,
    effects: [m.assignment_effect_urge],
    kind: 'plain',
  },
  'set-date': {
    name: m.assignment_act_set_date,
    inSentence: m.assignment_say_set_date,
    effects: [m.assignment_effect_set_date, m.assignment_effect_set_date_original],
    kind: 'plain',
  },
  'set-urgency': {
    name: m.urgency_act,
    inSentence: m.urgency_say,
    effects: [m.urgency_effect, m.urgency_effect_flash],
    kind: 'plain',
  },
  'enter-report': {
    name: m.assignment_act_enter_report,
    inSentence: m.assignment_say_enter_report,
    effects: [m.assignment_effect_enter_report, m.assignment_effect_enter_told],
    kind: 'plain',
  },
  'enter-result': {
    name: m.assignment_act_enter_result,
    inSentence: m.assignment_say_enter_result,
    effects: [m.assignment_effect_enter_result, m.assignment_effect_enter_told],
    kind: 'plain',
  },
  edit: {
    name: m.assignment_act_edit,
    inSentence: m.assignment_say_edit,
    effects: [m.assignment_effect_edit],
    kind: 'plain',
  },
  suspend: {
    name: m.assignment_act_suspend,
    inSentence: m.assignment_say_suspend,
    effects: [m.assignment_effect_suspend, m.assignment_effect_suspend_date],
    kind: 'plain',
  },
  resume: {
    name: m.assignment_act_resume,
    inSentence: m.assignment_say_resume,
    effects: [m.assignment_effect_resume],
    kind: 'main',
  },
  decline: {
    name: m.assignment_act_decline,
    inSentence: m.assignment_say_decline,
    effects: [m.assignment_effect_decline, m.assignment_effect_decline_clock],
    kind: 'plain',
  },
  withdraw: {
    name: m.assignment_act_withdraw,
    inSentence: m.assignment_say_withdraw,
    effects: [m.assignment_effect_withdraw],
    kind: 'stop',
  },
  'annul-confirmation': {
    name: m.assignment_act_annul,
    inSentence: m.assignment_say_annul,
    effects: [m.assignment_effect_annul, m.assignment_effect_annul_told],
    kind: 'stop',
  },
  reopen: {
    name: m.assignment_act_reopen,
    inSentence: m.assignment_say_reopen,
    effects: [m.assignment_effect_reopen],
    kind: 'stop',
  },
} as const satisfies Record<AssignmentAction, ActionWords>

/** What is done with a report of a continuing duty is called otherwise. */
const REPORT_WORDS: Partial<Record<AssignmentAction, ActionWords>> = {
  submit: {
    ...ACTION_WORDS.submit,
    name: m.series_act_submit,
    effects: [m.series_effect_submit, m.assignment_effect_submit_date],
  },
  confirm: { ...ACTION_WORDS.confirm, name: m.series_act_lock, effects: [m.series_effect_lock] },
  'send-back': { ...ACTION_WORDS['send-back'], name: m.series_act_send_back, effects: [m.series_effect_send_back] },
}

/** The table read without its literal types, in the order in which buttons stand. */
export const actionWords = (action: AssignmentAction, structure: AssignmentStructure = 'work'): ActionWords =>
  (structure === 'period-report' ? REPORT_WORDS[action] : undefined) ?? ACTION_WORDS[action]
const BUTTON_ORDER = Object.keys(ACTION_WORDS) as AssignmentAction[]

export const inButtonOrder = (actions: readonly AssignmentAction[]): AssignmentAction[] =>
  BUTTON_ORDER.filter((action) => actions.includes(action))
