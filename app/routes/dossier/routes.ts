import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const dossierRoutes: RouteConfigEntry[] = [
  route('ho-so', 'routes/dossier/dossier-list.tsx'),
  route('ho-so/:dossierId', 'routes/dossier/dossier-page.tsx'),
  route('ho-so/:dossierId/van-ban', 'routes/dossier/resolution-new.tsx'),
  route('van-ban/:resolutionId', 'routes/dossier/resolution-page.tsx'),
]
