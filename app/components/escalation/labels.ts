import type { StandDownReason } from '#domain/deadline/stand-down.ts'
import type { EscalationStanding } from '#domain/escalation/list-question.ts'
import { m } from '#i18n/messages.js'

/** The words of the mail about it. */
export const STAND_DOWN_LABELS = {
  accepted: m.notification_why_accepted,
  declined: m.notification_why_declined,
  reported: m.notification_why_reported,
  submitted: m.notification_why_submitted,
  'sent-back': m.notification_why_sent_back,
  completed: m.notification_why_completed,
  extended: m.notification_why_extended,
  decided: m.notification_why_decided,
  suspended: m.notification_why_suspended,
  withdrawn: m.notification_why_withdrawn,
  rerouted: m.notification_why_rerouted,
} as const satisfies Record<StandDownReason, () => string>

export const STANDING_LABELS = {
  waiting: { tab: m.escalation_tab_waiting, empty: m.escalation_empty_waiting },
  'in-hand': { tab: m.escalation_tab_in_hand, empty: m.escalation_empty_in_hand },
  'stood-down': { tab: m.escalation_tab_stood_down, empty: m.escalation_empty_stood_down },
} as const satisfies Record<EscalationStanding, { tab: () => string; empty: () => string }>
