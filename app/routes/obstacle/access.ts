import type { RouteAccess } from '../route-access.ts'

export const obstacleAccess = {} as const satisfies Record<string, RouteAccess>
