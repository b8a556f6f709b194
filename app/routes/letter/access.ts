import type { RouteAccess } from '../route-access.ts'

export const letterAccess: Record<string, RouteAccess> = {
  '/nhiem-vu/cong-van-don-doc/:organisationId': { read: 'letter.draft', act: 'letter.draft' },
  '/nhiem-vu/cong-van-don-doc/:organisationId/tai-ve': { read: 'letter.draft' },
}
