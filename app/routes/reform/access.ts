import type { RouteAccess } from '../route-access.ts'

export const reformAccess = {
  '/co-quan/sap-xep': { read: 'reform.read' },
  '/co-quan/sap-xep/moi': { read: 'reform.manage', act: 'reform.manage' },
  '/co-quan/sap-xep/:reformId': { read: 'reform.read', act: 'reform.manage' },
} as const satisfies Record<string, RouteAccess>
