import { WorkflowNotFoundError } from '@temporalio/client'
import type { Holder } from '#data/clock-holder.server.ts'
import { temporalClient } from '#platform/temporal.server.ts'

const LIMIT_MS = 1_500

/** `forgetful`: it answers, but does not know a clock that it was told to run. An in-memory one that was started again. */
export type TemporalPresence = 'away' | 'here' | 'forgetful'

/** Whether Temporal answers, and still knows a clock that ran. A restart may be quicker than two questions. */
export async function askTemporal({ known }: { known: Holder | undefined }): Promise<TemporalPresence> {
  try {
    const client = await temporalClient()
    await client.withDeadline(
      Date.now() + LIMIT_MS,
      (): Promise<unknown> =>
        known
          ? client.workflow.getHandle(`${known.process}:${known.id}`).describe()
          : client.workflowService.getSystemInfo({}),
    )
    return 'here'
  } catch (error) {
    return error instanceof WorkflowNotFoundError ? 'forgetful' : 'away'
  }
}
