import type { RouteAccess } from '../route-access.ts'

export const targetAccess = {
  '/ke-hoach/:planId/muc-tieu': { read: 'plan.read' },
  '/ke-hoach/:planId/muc-tieu/:anchor': { read: 'plan.read', act: 'target.measure' },
} as const satisfies Record<string, RouteAccess>
