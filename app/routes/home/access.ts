import type { RouteAccess } from '../route-access.ts'

export const homeAccess = {} as const satisfies Record<string, RouteAccess>
