import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const periodRoutes: RouteConfigEntry[] = [
  route('tinh-hinh/ky', 'routes/period/period-page.tsx'),
  route('tinh-hinh/ben-giu', 'routes/period/holder-page.tsx'),
]
