import { proxyLocalActivities } from '@temporalio/workflow'
import { runClock } from '../shared/run-clock.ts'
import type { ObstacleResolutionActivities } from './contract.ts'

const { advanceMatter } = proxyLocalActivities<ObstacleResolutionActivities>({
  startToCloseTimeout: '8s',
  retry: { maximumAttempts: 1 },
})

/** The clock of one obstacle or dossier, from filing to closing. */
export const obstacleResolution = (subjectId: string, longestHistory?: number): Promise<void> =>
  runClock(subjectId, advanceMatter, longestHistory)
