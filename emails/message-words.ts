import type { Urgency } from '#domain/assignment/states.ts'
import type { SlipState, Stance } from '#domain/consultation/states.ts'
import type { StandDownReason } from '#domain/deadline/stand-down.ts'
import type { DossierState, ObstacleState } from '#domain/obstacle/states.ts'
import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { SignedAction, SignOffStandDown } from '#domain/sign-off/signed-acts.ts'
import { m } from '#i18n/messages.js'
import type { Locale } from './mail-content.ts'

type Word = (inputs: Record<string, never>, options: { locale: Locale }) => string

const WHY_STOOD_DOWN = {
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
} as const satisfies Record<StandDownReason, Word>

/** Why a paper is no longer to be signed; a re-route says the same of both, and nobody is told what he dropped. */
const WHY_NOT_SIGNED = {
  'moved-on': m.sign_off_why_moved_on,
  'sent-directly': m.sign_off_why_sent_directly,
  reform: m.sign_off_why_reform,
} as const satisfies Record<Exclude<SignOffStandDown, 'rerouted' | 'dropped'>, Word>

const SIGNED_ACTS = {
  decline: m.sign_off_act_decline,
  submit: m.sign_off_act_submit,
  'request-extension': m.sign_off_act_request_extension,
} as const satisfies Record<SignedAction, Word>

/** What the holder of a step has to do; states in which nobody is waited for have no task. */
const OBSTACLE_TASKS = {
  filed: m.notification_task_filed,
  received: m.notification_task_received,
  clarifying: m.notification_task_clarifying,
  forwarded: m.notification_task_forwarded,
  settling: m.notification_task_settling,
  confirming: m.notification_task_confirming,
} as const satisfies Partial<Record<ObstacleState, Word>>

const DOSSIER_TASKS = {
  consolidated: m.notification_task_consolidated,
  consultation: m.notification_task_consultation,
  'office-check': m.notification_task_office_check,
  'with-leadership': m.notification_task_with_leadership,
  'above-province': m.notification_task_above_province,
  issuing: m.notification_task_issuing,
  checking: m.notification_task_checking,
} as const satisfies Partial<Record<DossierState, Word>>

const TASKS: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  obstacle: OBSTACLE_TASKS,
  dossier: DOSSIER_TASKS,
  question: { open: m.notification_task_open },
  'opinion-slip': { asked: m.notification_task_asked } satisfies Partial<Record<SlipState, Word>>,
}

const STANCE_WORDS = {
  agree: m.consultation_word_agree,
  differ: m.consultation_word_differ,
  comment: m.consultation_word_comment,
} as const satisfies Record<Stance, Word>

/** Stands for the label where the subject is not to be found any more. */
const MATTERS = {
  assignment: m.notification_matter_assignment,
  obstacle: m.notification_matter_obstacle,
  dossier: m.notification_matter_dossier,
  question: m.question_kind,
  'opinion-slip': m.notification_matter_opinion_slip,
  plan: m.notification_matter_plan,
} as const satisfies Partial<Record<SubjectType, Word>>

/** Stored values come from elsewhere, so a word may be missing; a key of the object's prototype is none. */
const find = (words: Readonly<Record<string, Word>>, key: string): Word | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined

export const whyWord = (reason: string, locale: Locale): string =>
  (find({ ...WHY_STOOD_DOWN, ...WHY_NOT_SIGNED }, reason) ?? m.notification_why_other)({}, { locale })

export const signedActWord = (action: string, locale: Locale): string =>
  find(SIGNED_ACTS, action)?.({}, { locale }) ?? ''

export const taskWord = ({
  subjectType,
  state,
  locale,
}: {
  subjectType: string
  state: string
  locale: Locale
}): string => (find(TASKS[subjectType] ?? OBSTACLE_TASKS, state) ?? m.notification_task_other)({}, { locale })

export const stanceWord = (stance: string, locale: Locale): string => find(STANCE_WORDS, stance)?.({}, { locale }) ?? ''

export const matterWord = (subjectType: string, locale: Locale): string =>
  (find(MATTERS, subjectType) ?? m.notification_matter_assignment)({}, { locale })

const URGENCIES = {
  normal: m.assignment_urgency_normal,
  urgent: m.assignment_urgency_urgent,
  'very-urgent': m.assignment_urgency_very_urgent,
  flash: m.assignment_urgency_flash,
} as const satisfies Record<Urgency, Word>

export const urgencyWord = (urgency: string, locale: Locale): string => find(URGENCIES, urgency)?.({}, { locale }) ?? ''
