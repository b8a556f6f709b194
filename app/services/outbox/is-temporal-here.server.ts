import { temporalClient } from '#platform/temporal.server.ts'

const LIMIT_MS = 1_500

/** Whether Temporal answers at all. */
export async function isTemporalHere(): Promise<boolean> {
  try {
    const client = await temporalClient()
    await client.withDeadline(Date.now() + LIMIT_MS, () => client.workflowService.getSystemInfo({}))
    return true
  } catch {
    return false
  }
}
