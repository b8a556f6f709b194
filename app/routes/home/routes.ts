import { index, type RouteConfigEntry, route } from '@react-router/dev/routes'

export const homeRoutes: RouteConfigEntry[] = [
  index('routes/home/home.tsx'),
  route('tinh-hinh', 'routes/home/standing.tsx'),
]
