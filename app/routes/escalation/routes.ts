import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const escalationRoutes: RouteConfigEntry[] = [route('leo-thang', 'routes/escalation/escalation-list.tsx')]
