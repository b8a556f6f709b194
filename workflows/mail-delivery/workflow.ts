import { proxyActivities } from '@temporalio/workflow'
import { runClock } from '../shared/run-clock.ts'
import type { MailDeliveryActivities } from './contract.ts'

// A regular activity: mail servers are slow, and a workflow task must not wait for them.
const { advanceMail } = proxyActivities<MailDeliveryActivities>({
  startToCloseTimeout: '90s',
  retry: { maximumAttempts: 1 },
})

/** The clock of the outgoing mail of one share of the people. */
export const mailDelivery = (shard: string, longestHistory?: number): Promise<void> =>
  runClock(shard, advanceMail, longestHistory)
