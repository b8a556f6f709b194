import type { RouteAccess } from '../route-access.ts'

export const signOffAccess = {
  '/trinh-ky': { read: 'assignment.work' },
  '/trinh-ky/:signOffId': { read: 'assignment.work', act: 'assignment.work' },
  '/co-quan/:organisationId/thu-truong-ky': { read: 'sign-off.set', act: 'sign-off.set' },
} as const satisfies Record<string, RouteAccess>
