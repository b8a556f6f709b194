import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const obstacleRoutes: RouteConfigEntry[] = [
  route('vuong-mac', 'routes/obstacle/obstacle-list.tsx'),
  route('vuong-mac/moi', 'routes/obstacle/obstacle-new.tsx'),
  route('vuong-mac/da-giai-quyet', 'routes/obstacle/answered-list.tsx'),
  route('vuong-mac/nhap', 'routes/obstacle/obstacle-draft.ts'),
  route('vuong-mac/phan-loai', 'routes/obstacle/triage-desk.tsx'),
  route('vuong-mac/lap-ho-so', 'routes/obstacle/joint-dossier.tsx'),
  route('vuong-mac/xuat', 'routes/obstacle/obstacle-export.ts'),
  route('vuong-mac/:obstacleId', 'routes/obstacle/obstacle-page.tsx'),
  route('vuong-mac/:obstacleId/bien-nhan', 'routes/obstacle/obstacle-receipt.tsx'),
]
