import { ACTION_SLUGS } from '#components/assignment/action-slugs.ts'
import type { Permission } from '#domain/access/permissions.ts'
import type { Capacity } from '#domain/assignment/capacities.ts'
import { ASSIGNMENT_ACTION_NAMES, type AssignmentAction, actionRule } from '#domain/assignment/life-cycle.ts'
import type { RouteAccess } from '../route-access.ts'

const AGENCY_CAPACITIES: readonly Capacity[] = ['lead', 'coordinating']
const JUDGING_CAPACITIES: readonly Capacity[] = ['judge', 'decline-judge', 'decider', 'reached', 'office', 'leadership']

/** By role only; whose assignment it is and whether the act is open is asked of the table, under the row's lock. */
function permissionOf(action: AssignmentAction): Permission {
  const { by } = actionRule(action)
  if (by.every((capacity) => AGENCY_CAPACITIES.includes(capacity))) return 'assignment.work'
  return by.every((capacity) => JUDGING_CAPACITIES.includes(capacity)) ? 'assignment.judge' : 'assignment.read'
}

const acts = ASSIGNMENT_ACTION_NAMES.map((action): [string, RouteAccess] => {
  const permission = permissionOf(action)
  return [`/nhiem-vu/:assignmentId/${ACTION_SLUGS[action]}`, { read: permission, act: permission }]
})

export const assignmentAccess: Record<string, RouteAccess> = {
  '/nhiem-vu': { read: 'assignment.read' },
  '/nhiem-vu/moi': { read: 'assignment.order', act: 'assignment.order' },
  '/nhiem-vu/:assignmentId': { read: 'assignment.read' },
  '/nhiem-vu/:assignmentId/cau-goc': { read: 'assignment.read' },
  '/nhiem-vu/:assignmentId/quy-tac-lap': { read: 'assignment.judge', act: 'assignment.judge' },
  ...Object.fromEntries(acts),
}
