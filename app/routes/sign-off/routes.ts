import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const signOffRoutes: RouteConfigEntry[] = [
  route('trinh-ky', 'routes/sign-off/sign-off-list.tsx'),
  route('trinh-ky/:signOffId', 'routes/sign-off/sign-off-page.tsx'),
  route('co-quan/:organisationId/thu-truong-ky', 'routes/sign-off/head-signs.tsx'),
]
