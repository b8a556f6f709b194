import type { RouteAccess } from '../route-access.ts'

export const delegationAccess = {
  '/uy-quyen': { read: 'delegation.read', act: 'delegation.manage' },
} as const satisfies Record<string, RouteAccess>
