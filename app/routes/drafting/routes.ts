import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const draftingRoutes: RouteConfigEntry[] = [
  route('ho-so/:dossierId/van-ban-du-thao/:kind', 'routes/drafting/dossier-draft.tsx'),
  route('ho-so/:dossierId/van-ban-du-thao/:kind/tai-ve', 'routes/drafting/dossier-draft-file.ts'),
  route('vuong-mac/:obstacleId/van-ban-du-thao/:kind', 'routes/drafting/filing-draft.tsx'),
  route('vuong-mac/:obstacleId/van-ban-du-thao/:kind/tai-ve', 'routes/drafting/filing-draft-file.ts'),
  route('mau-van-ban', 'routes/drafting/template-list.tsx'),
  route('mau-van-ban/:kind', 'routes/drafting/template.tsx'),
  route('mau-van-ban/:kind/:version/tai-ve', 'routes/drafting/template-file.ts'),
  route('mau-van-ban/:kind/:version/xem-thu', 'routes/drafting/template-preview.ts'),
]
