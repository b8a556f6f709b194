import type { RouteAccess } from '../route-access.ts'

export const obstacleAccess = {
  '/vuong-mac': { read: 'obstacle.read' },
  '/vuong-mac/moi': { read: 'obstacle.file', act: 'obstacle.file' },
  '/vuong-mac/da-giai-quyet': { read: 'obstacle.read' },
  '/vuong-mac/nhap': { read: 'obstacle.file', act: 'obstacle.file' },
  '/vuong-mac/phan-loai': { read: 'obstacle.triage', act: 'obstacle.triage' },
  '/vuong-mac/lap-ho-so': { read: 'obstacle.triage', act: 'obstacle.triage' },
  '/vuong-mac/xuat': { read: 'obstacle.read' },
  '/vuong-mac/:obstacleId/bien-nhan': { read: 'obstacle.read' },
  '/vuong-mac/:obstacleId': { read: 'obstacle.read', act: 'obstacle.handle' },
} as const satisfies Record<string, RouteAccess>
