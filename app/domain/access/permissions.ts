import { ROLES, type Role } from './roles.ts'

const AGENCY = ['officer', 'head', 'carrier', 'coordinator', 'office'] as const satisfies Role[]
const EVERYONE = ROLES

/**
 * Which role may open a screen or send a form at all. Which rows it reaches is a second question, answered by the
 * scope of the noun (`app/domain/<noun>/scope.ts`) in the `where` of every reader and under the lock of every command.
 */
export const PERMISSIONS = {
  'account.manage': EVERYONE,
  'file.read': EVERYONE,
  'file.upload': AGENCY,
  'home.read': EVERYONE,
  'plan.read': EVERYONE,
  'plan.review': ['coordinator'],
  'plan.list': ['coordinator', 'office', 'leadership', 'auditor'],
  'plan.decide': ['coordinator', 'leadership'],
  'target.measure': AGENCY,
  'assignment.read': ['officer', 'head', 'carrier', 'coordinator', 'office', 'leadership', 'auditor'],
  'assignment.work': AGENCY,
  // Whose agency it is, and whether a carrier heads it, is asked where it is switched.
  'sign-off.set': ['head', 'carrier', 'administrator'],
  'assignment.order': ['coordinator', 'office'],
  // Officers and heads judge the pieces that their agency gave on.
  'assignment.judge': ['officer', 'head', 'coordinator', 'office', 'leadership'],
  'escalation.read': ['coordinator', 'office', 'leadership', 'auditor'],
  'letter.draft': ['coordinator', 'office'],
  'template.read': ['coordinator', 'office', 'administrator', 'auditor'],
  'template.manage': ['administrator'],
  'obstacle.read': ['officer', 'head', 'carrier', 'coordinator', 'office', 'leadership', 'auditor'],
  'obstacle.file': AGENCY,
  // One filing after another, with whoever receives them.
  'obstacle.triage': ['coordinator', 'office'],
  'obstacle.handle': ['officer', 'head', 'carrier', 'coordinator', 'office'],
  'dossier.read': ['coordinator', 'office', 'leadership', 'auditor'],
  'question.read': ['officer', 'head', 'carrier', 'coordinator', 'office', 'leadership', 'auditor'],
  'question.answer': AGENCY,
  'dossier.handle': ['coordinator', 'office', 'leadership'],
  'opinion.read': ['officer', 'head', 'carrier', 'coordinator', 'office', 'leadership', 'auditor'],
  'opinion.give': AGENCY,
  'resolution.read': ['coordinator', 'office', 'leadership', 'auditor', 'officer', 'head', 'carrier'],
  'resolution.record': ['office'],
  'period.lock': ['coordinator'],
  'standing.read': ['coordinator', 'office', 'leadership', 'auditor'],
  'organisation.read': ['officer', 'head', 'coordinator', 'office', 'leadership', 'administrator', 'auditor'],
  'organisation.manage': ['administrator'],
  'reform.read': EVERYONE,
  'reform.manage': ['administrator', 'coordinator'],
  'person.read': ['administrator', 'auditor'],
  'person.manage': ['administrator'],
  'calendar.read': ['officer', 'head', 'coordinator', 'office', 'leadership', 'administrator', 'auditor'],
  'calendar.manage': ['administrator', 'coordinator'],
  'clock-policy.read': ['coordinator', 'office', 'leadership', 'administrator', 'auditor'],
  'clock-policy.manage': ['administrator'],
  // What the Office ticks at its check.
  'common-points.read': ['coordinator', 'office', 'leadership', 'administrator', 'auditor'],
  'common-points.manage': ['administrator'],
  'delegation.read': EVERYONE,
  'delegation.manage': [...AGENCY, 'leadership', 'administrator'],
  'operation.read': ['administrator'],
  'mailbox.read': EVERYONE,
  'clock.move': EVERYONE,
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

export const can = (role: Role, permission: Permission): boolean =>
  (PERMISSIONS[permission] as readonly Role[]).includes(role)
