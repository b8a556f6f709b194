import type { RouteAccess } from '../route-access.ts'

export const homeAccess = {
  '/': { read: 'home.read' },
  '/tinh-hinh': { read: 'standing.read' },
} as const satisfies Record<string, RouteAccess>
