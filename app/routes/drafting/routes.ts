import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const draftingRoutes: RouteConfigEntry[] = [
  route('ho-so/:dossierId/van-ban-du-thao/:kind', 'routes/drafting/dossier-draft.tsx'),
  route('ho-so/:dossierId/van-ban-du-thao/:kind/tai-ve', 'routes/drafting/dossier-draft-file.ts'),
  route('vuong-mac/:obstacleId/van-ban-du-thao/:kind', 'routes/drafting/filing-draft.tsx'),
  route('vuong-mac/:obstacleId/van-ban-du-thao/:kind/tai-ve', 'routes/drafting/filing-draft-file.ts'),
]
