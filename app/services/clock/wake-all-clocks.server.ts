import { findAllHolders } from '#data/clock-holder.server.ts'
import { wake } from '#data/outbox.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { PROCESSES } from '#workflows/shared/processes.ts'

/** Wakes every clock once the transaction commits: the demo has moved the province's time. */
export async function wakeAllClocks(tx: Transaction): Promise<void> {
  const holders = await findAllHolders(tx)
  for (const process of PROCESSES) {
    await wake(
      tx,
      process,
      holders.filter((holder) => holder.process === process).map(({ id }) => id),
    )
  }
}
