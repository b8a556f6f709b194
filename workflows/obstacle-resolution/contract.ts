import { type Advance, CLOCK_TASK_QUEUE, type ClockContract } from '../shared/clock-contract.ts'

/** Id: `obstacle-resolution:<obstacle or dossier>`, from filing to closing. */
export const OBSTACLE_RESOLUTION = {
  process: 'obstacle-resolution',
  workflowType: 'obstacleResolution',
  taskQueue: CLOCK_TASK_QUEUE,
} as const satisfies ClockContract

export type ObstacleResolutionActivities = { advanceMatter: Advance }
