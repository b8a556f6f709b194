import type { RouteAccess } from '../route-access.ts'

export const planAccess = {
  '/ke-hoach': { read: 'plan.read' },
  '/ke-hoach/moi': { read: 'plan.review', act: 'plan.review' },
  '/ke-hoach/dang-doc/:importId': { read: 'plan.review', act: 'plan.review' },
  '/ke-hoach/:planId': { read: 'plan.read' },
  '/ke-hoach/:planId/ra-soat': { read: 'plan.review', act: 'plan.review' },
  '/ke-hoach/:planId/cho-trong': { read: 'plan.review', act: 'plan.review' },
  '/ke-hoach/:planId/doi-chieu': { read: 'plan.list' },
  '/ke-hoach/:planId/trinh-duyet': { read: 'plan.list', act: 'plan.decide' },
  '/ke-hoach/:planId/so-sanh': { read: 'plan.read', act: 'plan.review' },
  '/ke-hoach/:planId/thay-doi': { read: 'plan.list', act: 'plan.review' },
  '/ke-hoach/:planId/ket-thuc': { read: 'plan.review', act: 'plan.review' },
  '/ke-hoach/:planId/ban-goc': { read: 'plan.read' },
} as const satisfies Record<string, RouteAccess>
