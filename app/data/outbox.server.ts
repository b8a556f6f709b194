import type { Transaction } from '#platform/db.server.ts'
import type { Process } from '#workflows/shared/processes.ts'

/**
 * Asks the relay to wake a clock once this transaction has committed. Plain inserts: an upsert would make
 * transactions wait for each other or lose a wake; the relay groups the rows it reads.
 */
export async function wake(tx: Transaction, process: Process, ids: string | readonly string[]): Promise<void> {
  const targets = typeof ids === 'string' ? [ids] : [...new Set(ids)]
  if (targets.length === 0) return
  await tx.outbox.createMany({ data: targets.map((targetId) => ({ process, targetId })) })
}
