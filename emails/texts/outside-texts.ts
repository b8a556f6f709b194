import type { NotificationKind } from '#domain/notification/kinds.ts'
import { m } from '#i18n/messages.js'
import type { MessageTexts } from './message-texts.ts'

export type OutsideKind = Extract<
  NotificationKind,
  'dossier-above' | `obstacle-above${string}` | `ministry-${string}` | `question-${string}`
>

/** Messages about what a dossier waits for outside its step: a ministry, or somebody who is asked. */
export const OUTSIDE_TEXTS = {
  'dossier-above': {
    group: 'waiting',
    subject: m.notification_dossier_above_subject,
    body: m.notification_dossier_above_body,
    action: m.notification_dossier_above_action,
    rows: { question: m.notification_row_question },
  },
  'obstacle-above': {
    group: 'changed',
    subject: m.notification_obstacle_above_subject,
    body: m.notification_obstacle_above_body,
    action: m.notification_obstacle_above_action,
    rows: {},
  },
  'obstacle-above-answered': {
    group: 'changed',
    subject: m.notification_obstacle_above_answered_subject,
    body: m.notification_obstacle_above_answered_body,
    action: m.notification_obstacle_above_answered_action,
    rows: {},
  },
  'ministry-answer-to-check': {
    group: 'waiting',
    subject: m.notification_ministry_answer_to_check_subject,
    body: m.notification_ministry_answer_to_check_body,
    action: m.notification_ministry_answer_to_check_action,
    rows: {},
  },
  'ministry-answered': {
    group: 'waiting',
    subject: m.notification_ministry_answered_subject,
    body: m.notification_ministry_answered_body,
    action: m.notification_ministry_answered_action,
    rows: {},
  },
  'question-asked': {
    group: 'waiting',
    subject: m.notification_question_asked_subject,
    body: m.notification_question_asked_body,
    action: m.notification_question_asked_action,
    rows: { question: m.notification_row_question },
  },
  'question-answered': {
    group: 'answered',
    subject: m.notification_question_answered_subject,
    body: m.notification_question_answered_body,
    action: m.notification_question_answered_action,
    rows: { answer: m.notification_row_answer },
  },
  'question-withdrawn': {
    group: 'changed',
    subject: m.notification_question_withdrawn_subject,
    body: m.notification_question_withdrawn_body,
    action: m.notification_question_withdrawn_action,
    rows: { reason: m.notification_row_reason },
  },
} as const satisfies Record<OutsideKind, MessageTexts>
