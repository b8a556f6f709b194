import type { RouteAccess } from '../route-access.ts'

/** Whoever was told of an act on many assignments may open the part of it that is theirs to see. */
export const bulkAccess: Record<string, RouteAccess> = {
  '/nhiem-vu/hang-loat': { read: 'assignment.judge', act: 'assignment.judge' },
  '/nhiem-vu/viec-hang-loat': { read: 'assignment.judge' },
  '/nhiem-vu/viec-hang-loat/:bulkActId': { read: 'assignment.read', act: 'assignment.judge' },
}
