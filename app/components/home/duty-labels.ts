import type { Duty, DutyKind, DutyTab } from '#domain/home/duties.ts'
import { m } from '#i18n/messages.js'
import { actionPath } from '../assignment/action-slugs.ts'
import { paths } from '../shell/paths.ts'
import { formatDate, formatWorkingDays } from '../ui/format.ts'
import type { Status } from '../ui/status.ts'

const KINDS = {
  'plan-review': m.home_kind_plan_review,
  'plan-publication': m.home_kind_plan_publication,
  'plan-approval': m.home_kind_plan_approval,
  extension: m.home_kind_extension,
  declined: m.home_kind_declined,
  escalation: m.home_kind_escalation,
  'matter-escalation': m.home_kind_escalation,
  resumption: m.home_kind_resumption,
  submitted: m.home_kind_submitted,
  'sign-off-returned': m.home_kind_sign_off_returned,
  obstacle: m.home_kind_obstacle,
  dossier: m.home_kind_dossier,
  correction: m.ending_kind_correction,
  question: m.question_kind,
  'opinion-slip': m.slip_list,
  'calendar-change': m.home_kind_calendar_change,
} as const satisfies Record<DutyKind, () => string>
export const dutyKindLabel = (kind: DutyKind): string => KINDS[kind]()

const TABS = {
  extension: m.home_tab_extension,
  declined: m.home_tab_declined,
  escalation: m.home_tab_escalation,
  submitted: m.home_tab_submitted,
  resumption: m.home_tab_resumption,
  'sign-off': m.home_tab_sign_off,
  obstacle: m.home_tab_obstacle,
  dossier: m.home_tab_dossier,
  plan: m.home_tab_plan,
  calendar: m.home_tab_calendar,
} as const satisfies Record<DutyTab, () => string>
export const dutyTabLabel = (tab: DutyTab): string => TABS[tab]()

/** The next act by kind and, where one kind has several steps, by step. */
const ACTS: Readonly<Record<string, () => string>> = {
  'plan-review': m.home_act_plan_review,
  'plan-publication': m.home_act_plan_publication,
  'plan-approval': m.home_act_plan_approval,
  extension: m.home_act_extension,
  declined: m.home_act_declined,
  escalation: m.home_act_escalation,
  'matter-escalation': m.home_act_escalation,
  submitted: m.home_act_submitted,
  resumption: m.home_act_resumption,
  'sign-off-returned': m.home_act_sign_off_returned,
  'obstacle filed': m.home_act_obstacle_filed,
  'obstacle received': m.home_act_obstacle_received,
  'obstacle checked': m.home_act_obstacle_checked,
  'obstacle clarifying': m.home_act_reply,
  'obstacle confirming': m.home_act_confirm,
  'dossier consolidated': m.home_act_dossier_consolidated,
  'dossier consultation': m.home_act_dossier_consultation,
  'dossier office-check': m.home_act_dossier_office_check,
  'dossier with-leadership': m.home_act_dossier_with_leadership,
  'dossier above-province': m.home_act_dossier_above_province,
  'dossier issuing': m.home_act_dossier_issuing,
  'dossier checking': m.home_act_dossier_checking,
  correction: m.ending_act_correction,
  question: m.home_act_question,
  'opinion-slip': m.slip_act_answer,
  'calendar-change': m.home_act_calendar_change,
}
export const dutyActLabel = ({ kind, step }: Pick<Duty, 'kind' | 'step'>): string =>
  (ACTS[`${kind} ${step}`] ?? ACTS[kind] ?? m.home_act_obstacle)()

const HREFS = {
  'plan-review': (id) => paths.planReview(id),
  'plan-publication': (id) => `${paths.plan(id)}/trinh-duyet`,
  'plan-approval': (id) => `${paths.plan(id)}/trinh-duyet`,
  extension: (id) => paths.assignment(id),
  declined: (id) => paths.assignment(id),
  escalation: (id) => actionPath(id, 'acknowledge-escalation'),
  'matter-escalation': (id) => `${paths.matterEscalations()}#bao-${id}`,
  submitted: (id) => paths.assignment(id),
  resumption: (id) => paths.assignment(id),
  'sign-off-returned': (id) => paths.signOff(id),
  obstacle: (id) => paths.obstacle(id),
  dossier: (id) => paths.dossier(id),
  correction: (id) => paths.resolution(id),
  question: (id) => paths.question(id),
  'opinion-slip': (id) => paths.opinionSlip(id),
  'calendar-change': () => paths.calendar(),
} as const satisfies Record<DutyKind, (id: string) => string>
export const dutyHref = ({ kind, subjectId }: Pick<Duty, 'kind' | 'subjectId'>): string => HREFS[kind](subjectId)

const DUE = {
  over: {
    status: 'overdue',
    say: (day: string, daysOver: number) => m.holder_due_over({ day, days: formatWorkingDays(daysOver) }),
  },
  today: { status: 'near-due', say: () => m.home_due_today() },
  'in-time': { status: 'in-time', say: (day: string) => m.home_due_on({ day }) },
  open: { status: 'not-started', say: () => m.home_due_open() },
} as const satisfies Record<Duty['urgency'], { status: Status; say: (day: string, daysOver: number) => string }>

export function dutyDue({ urgency, dueOn, daysOver }: Pick<Duty, 'urgency' | 'dueOn'> & { daysOver: number }): {
  status: Status
  text: string
} {
  const { status, say } = DUE[urgency]
  return { status, text: say(dueOn ? formatDate(dueOn) : '', daysOver) }
}
