import type { NotificationKind } from '#domain/notification/kinds.ts'
import { m } from '#i18n/messages.js'
import type { MessageTexts } from './message-texts.ts'

export type OpinionKind = Extract<NotificationKind, `opinion${string}`>

/** Messages of a consultation: to the agency that is asked, and to whoever asks. */
export const OPINION_TEXTS = {
  'opinion-asked': {
    group: 'waiting',
    subject: m.notification_opinion_asked_subject,
    body: m.notification_opinion_asked_body,
    action: m.notification_opinion_asked_action,
    rows: { on: m.notification_row_due },
  },
  'opinion-urged': {
    group: 'waiting',
    subject: m.notification_opinion_urged_subject,
    body: m.notification_opinion_urged_body,
    action: m.notification_opinion_urged_action,
    rows: { on: m.notification_row_due },
  },
  'opinion-withdrawn': {
    group: 'changed',
    subject: m.notification_opinion_withdrawn_subject,
    body: m.notification_opinion_withdrawn_body,
    action: m.notification_opinion_withdrawn_action,
    rows: { reason: m.notification_row_reason },
  },
  'opinion-given': {
    group: 'changed',
    subject: m.notification_opinion_given_subject,
    body: m.notification_opinion_given_body,
    action: m.notification_opinion_given_action,
    rows: { result: m.notification_row_opinion },
  },
  'opinion-late': {
    group: 'changed',
    subject: m.notification_opinion_late_subject,
    body: m.notification_opinion_late_body,
    action: m.notification_opinion_late_action,
    rows: { result: m.notification_row_opinion },
  },
  'opinion-unanswered': {
    group: 'changed',
    subject: m.notification_opinion_unanswered_subject,
    body: m.notification_opinion_unanswered_body,
    action: m.notification_opinion_unanswered_action,
    rows: { note: m.notification_row_silence_rule },
  },
  'opinions-complete': {
    group: 'waiting',
    subject: m.notification_opinions_complete_subject,
    body: m.notification_opinions_complete_body,
    action: m.notification_opinions_complete_action,
    rows: {},
  },
} as const satisfies Record<OpinionKind, MessageTexts>
