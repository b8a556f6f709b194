import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const bulkRoutes: RouteConfigEntry[] = [
  route('nhiem-vu/hang-loat', 'routes/bulk/bulk-act-new.tsx'),
  route('nhiem-vu/viec-hang-loat', 'routes/bulk/bulk-act-list.tsx'),
  route('nhiem-vu/viec-hang-loat/:bulkActId', 'routes/bulk/bulk-act-page.tsx'),
]
