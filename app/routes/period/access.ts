import type { RouteAccess } from '../route-access.ts'

export const periodAccess: Record<string, RouteAccess> = {
  '/tinh-hinh/ben-giu': { read: 'standing.read' },
  '/tinh-hinh/ky': { read: 'standing.read', act: 'period.lock' },
}
