import type { ClockStepName } from '#domain/deadline/clock-policy.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { MatterStepName } from '#domain/obstacle/step-clock.ts'
import { m } from '#i18n/messages.js'
import { LEADER_TEXTS } from './leader-texts.ts'
import { MATTER_TEXTS } from './matter-texts.ts'
import type { MessageTexts } from './message-texts.ts'
import { OPINION_TEXTS } from './opinion-texts.ts'
import { OUTSIDE_TEXTS } from './outside-texts.ts'
import { PARTY_TEXTS } from './party-texts.ts'
import { WORK_TEXTS } from './work-texts.ts'

/** Every message the product can send; a kind without texts does not compile. */
const MESSAGE_TEXTS: Record<NotificationKind, MessageTexts> = {
  ...WORK_TEXTS,
  ...PARTY_TEXTS,
  ...LEADER_TEXTS,
  ...MATTER_TEXTS,
  ...OUTSIDE_TEXTS,
  ...OPINION_TEXTS,
}

/** One kind says different things at different steps: what is expected depends on whom the step reaches. */
const OF_STEP: Partial<Record<ClockStepName | MatterStepName, Partial<MessageTexts>>> = {
  'escalate-dic': { body: m.notification_escalation_dic_body },
  'escalate-office': { body: m.notification_escalation_office_body },
  'escalate-leadership': { body: m.notification_escalation_leadership_body },
  'escalate-acceptance': {
    group: 'waiting',
    subject: m.notification_escalation_acceptance_subject,
    body: m.notification_escalation_acceptance_body,
  },
  'step-meeting': {
    subject: m.notification_obstacle_step_weekly_subject,
    body: m.notification_obstacle_step_meeting_body,
  },
  'step-weekly': {
    subject: m.notification_obstacle_step_weekly_subject,
    body: m.notification_obstacle_step_weekly_body,
  },
  'step-overdue': {
    group: 'overdue',
    subject: m.notification_obstacle_step_due_overdue_subject,
    body: m.notification_obstacle_step_due_overdue_body,
  },
}

const isStep = (value: string): value is keyof typeof OF_STEP => Object.hasOwn(OF_STEP, value)

export function findTexts({
  kind,
  params,
}: {
  kind: NotificationKind
  params: Record<string, string | number>
}): MessageTexts {
  const texts = MESSAGE_TEXTS[kind]
  const step = String(params.step ?? '')
  return isStep(step) ? { ...texts, ...OF_STEP[step] } : texts
}
