import { proxyLocalActivities, sleep } from '@temporalio/workflow'
import type { AgencyClockActivities } from '#workflows/agency-clock/contract.ts'
import { runClock } from '#workflows/shared/run-clock.ts'

/*
 * The clock of an agency as a careless release might change it: it waits a moment before it looks. No clock that runs
 * could go on with it; the test of the recorded histories has to say so (replay.test.ts).
 */
const { advanceAgency } = proxyLocalActivities<AgencyClockActivities>({
  startToCloseTimeout: '8s',
  retry: { maximumAttempts: 1 },
})

export async function agencyClock(organisationId: string): Promise<void> {
  await sleep('1s')
  await runClock(organisationId, advanceAgency)
}
