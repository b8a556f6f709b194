import type { RouteAccess } from '../route-access.ts'

export const escalationAccess = {
  '/leo-thang': { read: 'escalation.read', act: 'assignment.judge' },
  '/leo-thang/vuong-mac': { read: 'escalation.read', act: 'assignment.judge' },
} as const satisfies Record<string, RouteAccess>
