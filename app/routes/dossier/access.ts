import type { RouteAccess } from '../route-access.ts'

export const dossierAccess = {
  '/ho-so': { read: 'dossier.read' },
  '/ho-so/:dossierId': { read: 'dossier.read', act: 'dossier.handle' },
  '/ho-so/:dossierId/van-ban': { read: 'resolution.record', act: 'resolution.record' },
  '/van-ban/:resolutionId': { read: 'resolution.read', act: 'resolution.record' },
} as const satisfies Record<string, RouteAccess>
