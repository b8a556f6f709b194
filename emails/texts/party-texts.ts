import type { NotificationKind } from '#domain/notification/kinds.ts'
import { m } from '#i18n/messages.js'
import type { MessageTexts } from './message-texts.ts'

/** Kinds about those who take part, and about who works on it inside an agency. */
export type PartyKind = Extract<
  NotificationKind,
  | `contribution-${string}`
  | `party-${string}`
  | `result-${string}`
  | `sign-off-${string}`
  | 'internal-reminder'
  | 'assignment-taken-back'
>

/** Messages to agencies that take part or watch, and inside one agency. */
export const PARTY_TEXTS = {
  'contribution-made': {
    group: 'waiting',
    subject: m.notification_contribution_made_subject,
    body: m.notification_contribution_made_body,
    action: m.notification_party_action,
    rows: { result: m.notification_row_result },
  },
  'contribution-sent-back': {
    group: 'waiting',
    subject: m.notification_contribution_sent_back_subject,
    body: m.notification_contribution_sent_back_body,
    action: m.notification_party_action,
    rows: { reason: m.notification_row_reason },
  },
  'contribution-date-set': {
    group: 'changed',
    subject: m.notification_contribution_date_set_subject,
    body: m.notification_contribution_date_set_body,
    action: m.notification_party_action,
    rows: { due: m.notification_row_due, oldDue: m.notification_row_old_due, reason: m.notification_row_reason },
  },
  'contribution-reminder': {
    group: 'near-due',
    subject: m.notification_contribution_reminder_subject,
    body: m.notification_contribution_reminder_body,
    action: m.notification_party_action,
    rows: {},
  },
  'contribution-overdue': {
    group: 'overdue',
    subject: m.notification_contribution_overdue_subject,
    body: m.notification_contribution_overdue_body,
    action: m.notification_party_action,
    rows: { lead: m.notification_row_agency },
  },
  'internal-reminder': {
    group: 'near-due',
    subject: m.notification_internal_reminder_subject,
    body: m.notification_internal_reminder_body,
    action: m.notification_party_action,
    rows: {},
  },
  'party-added': {
    group: 'changed',
    subject: m.notification_party_added_subject,
    body: m.notification_party_added_body,
    action: m.notification_party_action,
    rows: { reason: m.notification_row_reason },
  },
  'party-removed': {
    group: 'changed',
    subject: m.notification_party_removed_subject,
    body: m.notification_party_removed_body,
    action: m.notification_party_action,
    rows: { reason: m.notification_row_reason },
  },
  'result-awaited': {
    group: 'changed',
    subject: m.notification_result_awaited_subject,
    body: m.notification_result_awaited_body,
    action: m.notification_party_action,
    rows: { agency: m.notification_row_other_agency, reason: m.notification_row_reason },
  },
  'result-arrived': {
    group: 'waiting',
    subject: m.notification_result_arrived_subject,
    body: m.notification_result_arrived_body,
    action: m.notification_party_action,
    rows: { agency: m.notification_row_other_agency },
  },
  'result-withdrawn': {
    group: 'waiting',
    subject: m.notification_result_withdrawn_subject,
    body: m.notification_result_withdrawn_body,
    action: m.notification_party_action,
    rows: { agency: m.notification_row_other_agency },
  },
  'result-reopened': {
    group: 'changed',
    subject: m.notification_result_reopened_subject,
    body: m.notification_result_reopened_body,
    action: m.notification_party_action,
    rows: { agency: m.notification_row_other_agency },
  },
  'assignment-taken-back': {
    group: 'changed',
    subject: m.notification_assignment_taken_back_subject,
    body: m.notification_assignment_taken_back_body,
    action: m.notification_party_action,
    rows: { reason: m.notification_row_reason },
  },
  'sign-off-asked': {
    group: 'waiting',
    subject: m.notification_sign_off_asked_subject,
    body: m.notification_sign_off_asked_body,
    action: m.notification_sign_off_asked_action,
    rows: { due: m.notification_row_due },
  },
  'sign-off-waiting': {
    group: 'waiting',
    subject: m.notification_sign_off_waiting_subject,
    body: m.notification_sign_off_waiting_body,
    action: m.notification_sign_off_asked_action,
    rows: { due: m.notification_row_due },
  },
  'sign-off-given-back': {
    group: 'waiting',
    subject: m.notification_sign_off_given_back_subject,
    body: m.notification_sign_off_given_back_body,
    action: m.notification_sign_off_given_back_action,
    rows: { reason: m.notification_row_mend },
  },
  'sign-off-signed': {
    group: 'answered',
    subject: m.notification_sign_off_signed_subject,
    body: m.notification_sign_off_signed_body,
    action: m.notification_sign_off_signed_action,
    rows: {},
  },
  'sign-off-stood-down': {
    group: 'changed',
    subject: m.notification_sign_off_stood_down_subject,
    body: m.notification_sign_off_stood_down_body,
    action: m.notification_sign_off_stood_down_action,
    rows: {},
  },
} as const satisfies Record<PartyKind, MessageTexts>
