import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const delegationRoutes: RouteConfigEntry[] = [route('uy-quyen', 'routes/delegation/delegation-list.tsx')]
