import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const targetRoutes: RouteConfigEntry[] = [
  route('ke-hoach/:planId/muc-tieu', 'routes/target/target-list.tsx'),
  route('ke-hoach/:planId/muc-tieu/:anchor', 'routes/target/target-page.tsx'),
]
