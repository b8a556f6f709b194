import type { RouteAccess } from '../route-access.ts'

export const draftingAccess = {
  '/ho-so/:dossierId/van-ban-du-thao/:kind': { read: 'letter.draft' },
  '/ho-so/:dossierId/van-ban-du-thao/:kind/tai-ve': { read: 'letter.draft' },
  // Which of them, and whose filing, is asked with the row: a filer reads its own answer.
  '/vuong-mac/:obstacleId/van-ban-du-thao/:kind': { read: 'obstacle.read' },
  '/vuong-mac/:obstacleId/van-ban-du-thao/:kind/tai-ve': { read: 'obstacle.read' },
  '/mau-van-ban': { read: 'template.read' },
  '/mau-van-ban/:kind': { read: 'template.read', act: 'template.manage' },
  '/mau-van-ban/:kind/:version/tai-ve': { read: 'template.read' },
  '/mau-van-ban/:kind/:version/xem-thu': { read: 'template.read' },
} as const satisfies Record<string, RouteAccess>
