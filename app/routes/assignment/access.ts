import type { RouteAccess } from '../route-access.ts'

export const assignmentAccess = {} as const satisfies Record<string, RouteAccess>
