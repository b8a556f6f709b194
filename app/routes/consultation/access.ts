import type { RouteAccess } from '../route-access.ts'

export const consultationAccess = {
  '/phieu-lay-y-kien/:slipId': { read: 'opinion.read', act: 'opinion.give' },
} as const satisfies Record<string, RouteAccess>
