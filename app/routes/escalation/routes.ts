import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const escalationRoutes: RouteConfigEntry[] = [
  route('leo-thang', 'routes/escalation/escalation-list.tsx'),
  route('leo-thang/vuong-mac', 'routes/escalation/matter-escalation-list.tsx'),
]
