import { proxyLocalActivities } from '@temporalio/workflow'
import { runClock } from '../shared/run-clock.ts'
import type { OrganisationReformActivities } from './contract.ts'

const { advanceReform } = proxyLocalActivities<OrganisationReformActivities>({
  startToCloseTimeout: '30s',
  retry: { maximumAttempts: 1 },
})

/** The clock of one reform: sleeps until its day, then ends one organisation after the other. */
export const organisationReform = (reformId: string, longestHistory?: number): Promise<void> =>
  runClock(reformId, advanceReform, longestHistory)
