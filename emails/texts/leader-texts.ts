import type { NotificationKind } from '#domain/notification/kinds.ts'
import { m } from '#i18n/messages.js'
import type { MessageTexts } from './message-texts.ts'

/** Kinds about a dossier on its way through the Office to a named leader. */
export type LeaderKind = Extract<
  NotificationKind,
  'obstacle-before-leadership' | 'dossier-before-leader' | 'dossier-reassigned' | 'dossier-meeting' | 'dossier-missing'
>

/** Messages about who of the leadership has a dossier, and about what the Office found missing before. */
export const LEADER_TEXTS = {
  'obstacle-before-leadership': {
    group: 'changed',
    subject: m.notification_obstacle_before_leadership_subject,
    body: m.notification_obstacle_before_leadership_body,
    action: m.notification_obstacle_before_leadership_action,
    rows: {},
  },
  'dossier-before-leader': {
    group: 'changed',
    subject: m.notification_dossier_before_leader_subject,
    body: m.notification_dossier_before_leader_body,
    action: m.notification_dossier_before_leader_action,
    rows: {},
  },
  'dossier-reassigned': {
    group: 'changed',
    subject: m.notification_dossier_reassigned_subject,
    body: m.notification_dossier_reassigned_body,
    action: m.notification_dossier_reassigned_action,
    rows: { reason: m.notification_row_reason },
  },
  'dossier-meeting': {
    group: 'changed',
    subject: m.notification_dossier_meeting_subject,
    body: m.notification_dossier_meeting_body,
    action: m.notification_dossier_meeting_action,
    rows: { note: m.notification_row_place },
  },
  'dossier-missing': {
    group: 'waiting',
    subject: m.notification_dossier_missing_subject,
    body: m.notification_dossier_missing_body,
    action: m.notification_dossier_missing_action,
    rows: { reason: m.notification_row_note },
  },
} as const satisfies Record<LeaderKind, MessageTexts>
