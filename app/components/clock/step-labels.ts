import { formatDate } from '#components/ui/format.ts'
import type { ClockReason } from '#domain/deadline/clock-facts.ts'
import type { ClockStepName, StepAudience } from '#domain/deadline/clock-policy.ts'
import type { SilenceReason } from '#domain/deadline/silent-steps.ts'
import type { MatterStepName } from '#domain/obstacle/step-clock.ts'
import { m } from '#i18n/messages.js'

/** What a clock does, to whom and why, in the reader's words: the assignment's page explains its clock with these. */
export const CLOCK_STEP_LABELS = {
  'remind-30': m.clock_step_remind_30,
  'remind-15': m.clock_step_remind_15,
  'remind-7': m.clock_step_remind_7,
  'remind-3': m.clock_step_remind_3,
  'remind-1': m.clock_step_remind_1,
  'remind-today': m.urgency_step_remind_today,
  overdue: m.clock_step_overdue,
  'escalate-dic': m.clock_step_escalate_dic,
  'escalate-office': m.clock_step_escalate_office,
  'escalate-leadership': m.clock_step_escalate_leadership,
  'escalate-acceptance': m.clock_step_escalate_acceptance,
  'chase-report': m.clock_step_chase_report,
  'chase-acceptance': m.clock_step_chase_acceptance,
  'chase-confirmation': m.clock_step_chase_confirmation,
  'chase-decision': m.clock_step_chase_decision,
  'open-occurrence': m.clock_step_open_occurrence,
  'step-due': m.clock_step_step_due,
  'step-overdue': m.clock_step_step_overdue,
  'step-escalate': m.clock_step_step_escalate,
  'step-weekly': m.clock_step_step_weekly,
  'step-meeting': m.clock_step_step_weekly,
  'confirm-silence': m.clock_step_confirm_silence,
} as const satisfies Record<ClockStepName | MatterStepName | 'open-occurrence', () => string>

export const CLOCK_AUDIENCE_LABELS = {
  officer: m.clock_audience_officer,
  'lead-contact': m.clock_audience_lead_contact,
  'lead-head': m.clock_audience_lead_head,
  followers: m.clock_audience_followers,
  'dic-inbox': m.clock_audience_dic_inbox,
  'dic-head': m.clock_audience_dic_head,
  office: m.clock_audience_office,
  leadership: m.clock_audience_leadership,
  'decider-head': m.clock_audience_decider_head,
  giver: m.piece_giver,
  'giver-head': m.piece_giver_head,
  holder: m.clock_audience_holder,
} as const satisfies Record<StepAudience | 'holder', () => string>

/** Of a piece the same step tells the agency that gave it, not the DIC. */
const OF_A_PIECE: Readonly<Record<string, () => string>> = {
  'escalate-dic': m.piece_step_escalate,
  'escalate-acceptance': m.piece_step_escalate_acceptance,
}

/** What the step does to these offices. */
export const clockStepLabel = (step: keyof typeof CLOCK_STEP_LABELS, audiences: readonly string[]): string =>
  ((audiences.includes('giver') ? OF_A_PIECE[step] : undefined) ?? CLOCK_STEP_LABELS[step])()

const REASON_LABELS = {
  'before-due': m.clock_reason_before_due,
  'before-hour': m.urgency_clock_reason,
  'after-due': m.clock_reason_after_due,
  'not-acknowledged': m.clock_reason_not_acknowledged,
  'giver-not-acknowledged': m.piece_clock_not_acknowledged,
  'no-report': m.clock_reason_no_report,
  'not-accepted': m.clock_reason_not_accepted,
  'not-confirmed': m.clock_reason_not_confirmed,
  'not-decided': m.clock_reason_not_decided,
} as const satisfies Record<ClockReason['code'], (values: { days: string; on: string }) => string>

/** Why a rung stays silent. */
export const SILENCE_LABELS = {
  'switched-off': m.clock_silence_switched_off,
  'led-by-dic': m.clock_silence_led_by_dic,
  'before-version': m.clock_silence_before_version,
  suspended: m.clock_silence_suspended,
  submitted: m.clock_silence_submitted,
  'stood-still': m.clock_silence_stood_still,
  acknowledged: m.clock_silence_acknowledged,
} as const satisfies Record<SilenceReason, () => string>

export const clockReasonText = ({ code, params }: ClockReason): string =>
  REASON_LABELS[code]({ days: String(params.days), on: formatDate(params.on) })
