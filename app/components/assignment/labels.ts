import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { Grade } from '#domain/assignment/forms.ts'
import type { ListPart } from '#domain/assignment/list-question.ts'
import type { AssignmentKind, AssignmentState, DueSetter } from '#domain/assignment/states.ts'
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

export const PART_LABELS = {
  lead: m.assignment_part_lead,
  coordinating: m.assignment_part_coordinating,
  'own-late': m.party_own_late,
  following: m.assignment_part_following,
} as const satisfies Record<ListPart, () => string>

export const GRADE_LABELS = {
  excellent: m.assignment_grade_excellent,
  good: m.assignment_grade_good,
  adequate: m.assignment_grade_adequate,
} as const satisfies Record<Grade, () => string>

export const SETTER_LABELS = {
  plan: m.assignment_setter_plan,
  province: m.assignment_setter_province,
  dic: m.assignment_setter_dic,
  giver: m.piece_setter_giver,
} as const satisfies Record<DueSetter, () => string>

export const DECIDER_LABELS = {
  dic: m.assignment_decider_dic,
  office: m.assignment_decider_office,
  leadership: m.assignment_decider_leadership,
  giver: m.piece_giver,
} as const satisfies Record<ExtensionDecider & EscalationLevel, () => string>
