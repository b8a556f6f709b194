import { type Advance, CLOCK_TASK_QUEUE, type ClockContract } from '../shared/clock-contract.ts'

/** Id: `agency-clock:<organisation>`. */
export const AGENCY_CLOCK = {
  process: 'agency-clock',
  workflowType: 'agencyClock',
  taskQueue: CLOCK_TASK_QUEUE,
} as const satisfies ClockContract

export type AgencyClockActivities = { advanceAgency: Advance }
