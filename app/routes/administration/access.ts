import type { RouteAccess } from '../route-access.ts'

export const administrationAccess = {} as const satisfies Record<string, RouteAccess>
