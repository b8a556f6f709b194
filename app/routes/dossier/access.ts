import type { RouteAccess } from '../route-access.ts'

export const dossierAccess = {} as const satisfies Record<string, RouteAccess>
