import { proxyLocalActivities } from '@temporalio/workflow'
import { runClock } from '../shared/run-clock.ts'
import type { AgencyClockActivities } from './contract.ts'

const { advanceAgency } = proxyLocalActivities<AgencyClockActivities>({
  startToCloseTimeout: '8s',
  retry: { maximumAttempts: 1 },
})

/** The clock of all dates of one agency's assignments. */
export const agencyClock = (organisationId: string, longestHistory?: number): Promise<void> =>
  runClock(organisationId, advanceAgency, longestHistory)
