import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const letterRoutes: RouteConfigEntry[] = [
  route('nhiem-vu/cong-van-don-doc/:organisationId', 'routes/letter/urging-letter.tsx'),
  route('nhiem-vu/cong-van-don-doc/:organisationId/tai-ve', 'routes/letter/urging-letter-file.ts'),
]
