import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { Grade } from '#domain/assignment/forms.ts'
import type { AssignmentKind, AssignmentState, DueSetter } from '#domain/assignment/states.ts'
import type { ClockReason } from '#domain/deadline/clock-facts.ts'
import type { Audience, ClockStepName } from '#domain/deadline/clock-policy.ts'
import type { ExtensionDecider } from '#domain/deadline/extension.ts'
import { m } from '#i18n/messages.js'
import type { Status } from '../ui/status.ts'

/** What each state is called where the class does not already say it: the members of a group, the history. */
export const STATE_LABELS = {
  issued: { label: m.assignment_state_issued, status: 'not-started' },
  'in-progress': { label: m.assignment_state_in_progress, status: 'in-time' },
  submitted: { label: m.assignment_state_submitted, status: 'awaiting' },
  suspended: { label: m.assignment_state_suspended, status: 'suspended' },
  declined: { label: m.assignment_state_declined, status: 'declined' },
  completed: { label: m.assignment_state_completed, status: 'done' },
  withdrawn: { label: m.assignment_state_withdrawn, status: 'withdrawn' },
} as const satisfies Record<AssignmentState, { label: () => string; status: Status }>

export const KIND_LABELS = {
  once: m.assignment_kind_once,
  recurring: m.assignment_kind_recurring,
  continuing: m.assignment_kind_continuing,
} as const satisfies Record<AssignmentKind, () => string>

export const GRADE_LABELS = {
  excellent: m.assignment_grade_excellent,
  good: m.assignment_grade_good,
  adequate: m.assignment_grade_adequate,
} as const satisfies Record<Grade, () => string>

export const SETTER_LABELS = {
  plan: m.assignment_setter_plan,
  province: m.assignment_setter_province,
  dic: m.assignment_setter_dic,
} as const satisfies Record<DueSetter, () => string>

export const DECIDER_LABELS = {
  dic: m.assignment_decider_dic,
  office: m.assignment_decider_office,
  leadership: m.assignment_decider_leadership,
} as const satisfies Record<ExtensionDecider & EscalationLevel, () => string>

export const STEP_LABELS: Readonly<Record<ClockStepName | 'open-occurrence', () => string>> = {
  'remind-30': m.assignment_step_remind,
  'remind-15': m.assignment_step_remind,
  'remind-7': m.assignment_step_remind,
  'remind-3': m.assignment_step_remind,
  'remind-1': m.assignment_step_remind,
  overdue: m.assignment_step_overdue,
  'escalate-dic': m.assignment_step_escalate_dic,
  'escalate-office': m.assignment_step_escalate_office,
  'escalate-leadership': m.assignment_step_escalate_leadership,
  'chase-report': m.assignment_step_chase_report,
  'chase-acceptance': m.assignment_step_chase_acceptance,
  'escalate-acceptance': m.assignment_step_escalate_acceptance,
  'chase-confirmation': m.assignment_step_chase_confirmation,
  'chase-decision': m.assignment_step_chase_decision,
  'open-occurrence': m.assignment_step_open_occurrence,
}

/** To whom a step goes, as an office; what the step will find there is found when it comes. */
export const AUDIENCE_LABELS = {
  officer: m.assignment_audience_officer,
  'lead-contact': m.assignment_audience_lead_contact,
  'lead-head': m.assignment_audience_lead_head,
  followers: m.assignment_audience_followers,
  'dic-inbox': m.assignment_audience_dic_inbox,
  'dic-head': m.assignment_audience_dic_head,
  office: m.assignment_audience_office,
  leadership: m.assignment_audience_leadership,
  'decider-head': m.assignment_audience_decider_head,
} as const satisfies Record<Audience, () => string>

export const WHY_LABELS = {
  'before-due': m.assignment_why_before_due,
  'after-due': m.assignment_why_after_due,
  'not-acknowledged': m.assignment_why_not_acknowledged,
  'no-report': m.assignment_why_no_report,
  'not-accepted': m.assignment_why_not_accepted,
  'not-confirmed': m.assignment_why_not_confirmed,
  'not-decided': m.assignment_why_not_decided,
} as const satisfies Record<ClockReason['code'], (params: { days: string; on: string }) => string>
