import type { RouteAccess } from '../route-access.ts'

export const trackerAccess: Record<string, RouteAccess> = {
  '/nhiem-vu/nhap-so': { read: 'assignment.order', act: 'assignment.order' },
  '/nhiem-vu/nhap-so/tep-mau': { read: 'assignment.order' },
}
