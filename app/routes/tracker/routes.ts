import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const trackerRoutes: RouteConfigEntry[] = [
  route('nhiem-vu/nhap-so', 'routes/tracker/tracker-new.tsx'),
  route('nhiem-vu/nhap-so/tep-mau', 'routes/tracker/tracker-sample.ts'),
]
