import type { RouteAccess } from '../route-access.ts'

export const accessAccess = {} as const satisfies Record<string, RouteAccess>
