import { advanceMatter } from '#services/clock/advance-matter.server.ts'
import type { ObstacleResolutionActivities } from './contract.ts'

export const obstacleResolutionActivities: ObstacleResolutionActivities = {
  advanceMatter: ({ id, nowMs }) => advanceMatter({ subjectId: id, now: new Date(nowMs) }),
}
