import type { RouteAccess } from '../route-access.ts'

export const planAccess = {} as const satisfies Record<string, RouteAccess>
