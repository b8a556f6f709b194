import { m } from '#i18n/messages.js'
import type { NotificationKind } from '#domain/notification/kinds.ts'

/** Everything a sentence may ask for; what a message does not know is empty. */
export type Values = Record<
  'label' | 'title' | 'agency' | 'due' | 'dueOn' | 'oldDueOn' | 'askedDueOn' | 'on' | 'days' | 'by' | 'dossier' | 'number' | 'why',
  string
>
export type Locale = 'vi' | 'en'
type Text = (values: Values, options: { locale: Locale }) => string

/** Two messages of one kind differ where the step differs that they tell of. */
type TextName = NotificationKind | 'escalation-acceptance' | 'obstacle-step-overdue'

/** Subject and sentence of every message the product can send (app/messages, notification.json). */
const TEXTS = {
  'assignment-issued': [m.notification_assignment_issued_subject, m.notification_assignment_issued_text],
  'assignment-rerouted': [m.notification_assignment_rerouted_subject, m.notification_assignment_rerouted_text],
  'assignment-declined': [m.notification_assignment_declined_subject, m.notification_assignment_declined_text],
  'assignment-insisted-on': [m.notification_assignment_insisted_on_subject, m.notification_assignment_insisted_on_text],
  'due-date-set': [m.notification_due_date_set_subject, m.notification_due_date_set_text],
  'assignment-submitted': [m.notification_assignment_submitted_subject, m.notification_assignment_submitted_text],
  'assignment-confirmed': [m.notification_assignment_confirmed_subject, m.notification_assignment_confirmed_text],
  'assignment-sent-back': [m.notification_assignment_sent_back_subject, m.notification_assignment_sent_back_text],
  'assignment-suspended': [m.notification_assignment_suspended_subject, m.notification_assignment_suspended_text],
  'assignment-resumed': [m.notification_assignment_resumed_subject, m.notification_assignment_resumed_text],
  'assignment-withdrawn': [m.notification_assignment_withdrawn_subject, m.notification_assignment_withdrawn_text],
  'assignment-urged': [m.notification_assignment_urged_subject, m.notification_assignment_urged_text],
  'assignment-handed-down': [m.notification_assignment_handed_down_subject, m.notification_assignment_handed_down_text],
  'extension-requested': [m.notification_extension_requested_subject, m.notification_extension_requested_text],
  'extension-granted': [m.notification_extension_granted_subject, m.notification_extension_granted_text],
  'extension-refused': [m.notification_extension_refused_subject, m.notification_extension_refused_text],
  reminder: [m.notification_reminder_subject, m.notification_reminder_text],
  overdue: [m.notification_overdue_subject, m.notification_overdue_text],
  escalation: [m.notification_escalation_subject, m.notification_escalation_text],
  'escalation-acceptance': [m.notification_escalation_acceptance_subject, m.notification_escalation_acceptance_text],
  'escalation-stood-down': [m.notification_escalation_stood_down_subject, m.notification_escalation_stood_down_text],
  'chase-report': [m.notification_chase_report_subject, m.notification_chase_report_text],
  'chase-acceptance': [m.notification_chase_acceptance_subject, m.notification_chase_acceptance_text],
  'chase-confirmation': [m.notification_chase_confirmation_subject, m.notification_chase_confirmation_text],
  'chase-decision': [m.notification_chase_decision_subject, m.notification_chase_decision_text],
  'plan-for-approval': [m.notification_plan_for_approval_subject, m.notification_plan_for_approval_text],
  'plan-approved': [m.notification_plan_approved_subject, m.notification_plan_approved_text],
  'plan-returned': [m.notification_plan_returned_subject, m.notification_plan_returned_text],
  'obstacle-filed': [m.notification_obstacle_filed_subject, m.notification_obstacle_filed_text],
  'obstacle-acknowledged': [m.notification_obstacle_acknowledged_subject, m.notification_obstacle_acknowledged_text],
  'obstacle-question': [m.notification_obstacle_question_subject, m.notification_obstacle_question_text],
  'obstacle-replied': [m.notification_obstacle_replied_subject, m.notification_obstacle_replied_text],
  'obstacle-refused': [m.notification_obstacle_refused_subject, m.notification_obstacle_refused_text],
  'obstacle-consolidated': [m.notification_obstacle_consolidated_subject, m.notification_obstacle_consolidated_text],
  'obstacle-answered': [m.notification_obstacle_answered_subject, m.notification_obstacle_answered_text],
  'obstacle-confirm-fix': [m.notification_obstacle_confirm_fix_subject, m.notification_obstacle_confirm_fix_text],
  'obstacle-reopened': [m.notification_obstacle_reopened_subject, m.notification_obstacle_reopened_text],
  'obstacle-closed': [m.notification_obstacle_closed_subject, m.notification_obstacle_closed_text],
  'obstacle-step-due': [m.notification_obstacle_step_due_subject, m.notification_obstacle_step_due_text],
  'obstacle-step-overdue': [m.notification_obstacle_step_overdue_subject, m.notification_obstacle_step_overdue_text],
  'dossier-for-check': [m.notification_dossier_for_check_subject, m.notification_dossier_for_check_text],
  'dossier-for-direction': [m.notification_dossier_for_direction_subject, m.notification_dossier_for_direction_text],
  'dossier-returned': [m.notification_dossier_returned_subject, m.notification_dossier_returned_text],
  'dossier-directed': [m.notification_dossier_directed_subject, m.notification_dossier_directed_text],
  'resolution-to-check': [m.notification_resolution_to_check_subject, m.notification_resolution_to_check_text],
  'resolution-returned': [m.notification_resolution_returned_subject, m.notification_resolution_returned_text],
  'calendar-change-proposed': [m.notification_calendar_change_proposed_subject, m.notification_calendar_change_proposed_text],
} as const satisfies Record<TextName, readonly [Text, Text]>

export const notificationTexts = (name: TextName): readonly [subject: Text, sentence: Text] => TEXTS[name]

export function textNameOf({ kind, params }: { kind: NotificationKind; params: Record<string, string | number> }): TextName {
  if (kind === 'escalation' && params.reason === 'not-accepted') return 'escalation-acceptance'
  if (kind === 'obstacle-step-due' && params.step === 'step-overdue') return 'obstacle-step-overdue'
  return kind
}
