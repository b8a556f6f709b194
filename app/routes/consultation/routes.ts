import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const consultationRoutes: RouteConfigEntry[] = [
  route('phieu-lay-y-kien/:slipId', 'routes/consultation/slip-page.tsx'),
]
