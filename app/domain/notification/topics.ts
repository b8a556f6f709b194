import type { NotificationKind } from './kinds.ts'

/**
 * How a message reaches its reader by mail. `reminder`: what a clock says day by day. `task`: it asks the reader to do
 * something. `news`: something has changed or is answered. `escalation`: it goes at once, by nobody's choice.
 */
export const MAIL_TOPICS = ['reminder', 'task', 'news', 'escalation'] as const
export type MailTopic = (typeof MAIL_TOPICS)[number]

const TOPICS = {
  'assignment-issued': 'task',
  'assignment-rerouted': 'news',
  'assignment-reworded': 'news',
  'assignment-declined': 'task',
  'assignment-submitted': 'task',
  'assignment-entered': 'news',
  'assignment-confirmed': 'news',
  'confirmation-annulled': 'news',
  'assignment-sent-back': 'task',
  'assignment-suspended': 'news',
  'assignment-resumed': 'task',
  'assignment-withdrawn': 'news',
  'assignment-urged': 'task',
  'assignment-handed-down': 'task',
  'assignment-taken-back': 'news',
  'assignment-insisted-on': 'task',
  'contribution-made': 'news',
  'contribution-sent-back': 'task',
  'contribution-date-set': 'task',
  'contribution-reminder': 'reminder',
  'contribution-overdue': 'reminder',
  'internal-reminder': 'reminder',
  'party-added': 'task',
  'party-removed': 'news',
  'assignment-rule-changed': 'task',
  'assignment-edited': 'task',
  'bulk-undone': 'news',
  'due-date-set': 'task',
  'urgency-set': 'task',
  'extension-requested': 'task',
  'extension-granted': 'news',
  'extension-refused': 'task',
  'sign-off-asked': 'task',
  'sign-off-waiting': 'reminder',
  'sign-off-given-back': 'task',
  'sign-off-signed': 'news',
  'sign-off-stood-down': 'news',
  reminder: 'reminder',
  overdue: 'reminder',
  escalation: 'escalation',
  'escalation-stood-down': 'escalation',
  'chase-report': 'reminder',
  'chase-acceptance': 'reminder',
  'chase-confirmation': 'reminder',
  'chase-decision': 'reminder',
  'plan-for-approval': 'task',
  'plan-approved': 'task',
  'plan-returned': 'task',
  'obstacle-filed': 'task',
  'obstacle-acknowledged': 'news',
  'obstacle-question': 'task',
  'obstacle-replied': 'task',
  'obstacle-refused': 'news',
  'obstacle-consolidated': 'news',
  'obstacle-answered': 'news',
  'obstacle-confirm-fix': 'task',
  'obstacle-reopened': 'task',
  'obstacle-closed': 'news',
  'obstacle-step-due': 'reminder',
  'dossier-for-check': 'task',
  'dossier-for-direction': 'task',
  'dossier-returned': 'task',
  'dossier-directed': 'task',
  'resolution-to-check': 'task',
  'resolution-returned': 'task',
  'calendar-change-proposed': 'task',
  'reading-missing': 'reminder',
  'reform-submitted': 'task',
  'reform-applied': 'news',
  'delegation-given': 'task',
  'delegation-revoked': 'task',
} as const satisfies Record<NotificationKind, MailTopic>

/** A reminder that does not wait for the digest is an escalation, by whichever text it is told. */
export const topicOf = ({ kind, urgency }: { kind: NotificationKind; urgency: string }): MailTopic => {
  const topic = TOPICS[kind]
  return topic === 'reminder' && urgency !== 'digest' ? 'escalation' : topic
}
