import { temporalClient } from '#platform/temporal.server.ts'
import { AGENCY_CLOCK } from '#workflows/agency-clock/contract.ts'
import { MAIL_DELIVERY } from '#workflows/mail-delivery/contract.ts'
import { OBSTACLE_RESOLUTION } from '#workflows/obstacle-resolution/contract.ts'
import { ORGANISATION_REFORM } from '#workflows/organisation-reform/contract.ts'
import { type ClockContract, LONGEST_HISTORY, wakeSignal } from '#workflows/shared/clock-contract.ts'
import type { Process } from '#workflows/shared/processes.ts'

const CONTRACTS = {
  'agency-clock': AGENCY_CLOCK,
  'obstacle-resolution': OBSTACLE_RESOLUTION,
  'mail-delivery': MAIL_DELIVERY,
  'organisation-reform': ORGANISATION_REFORM,
} as const satisfies Record<Process, ClockContract>

const LIMIT_MS = 5_000

/**
 * The one primitive from the application to Temporal: starts, nudges or restarts the clock of a holder. Doing it twice
 * is the same as doing it once. Only the relay and the reconciler call it: what people do writes to the outbox.
 */
export async function wakeClock(process: Process, id: string): Promise<void> {
  const { workflowType, taskQueue } = CONTRACTS[process]
  const client = await temporalClient()
  await client.withDeadline(Date.now() + LIMIT_MS, () =>
    client.workflow.signalWithStart(workflowType, {
      workflowId: `${process}:${id}`,
      taskQueue,
      args: [id, LONGEST_HISTORY],
      signal: wakeSignal,
    }),
  )
}
