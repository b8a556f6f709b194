import type { Transaction } from '#platform/db.server.ts'
import type { Process } from '#workflows/shared/processes.ts'

/**
 * Asks the relay to wake a clock once this transaction has committed. Plain inserts: an upsert would make
 * transactions wait for each other or lose a wake; the relay groups the rows it reads.
 */
export async function wake(tx: Transaction, process: Process, ids: string | readonly string[]): Promise<void> {
  const targets = typeof ids === 'string' ? [ids] : [...new Set(ids)]
  if (targets.length === 0) return
  await tx.$executeRaw`INSERT INTO outbox (process, target_id) SELECT ${process}, unnest(${targets}::text[])`
}

export type OutboxRow = { id: bigint; process: Process; targetId: string }

/** The oldest rows that no other relay is working on, locked until this transaction ends. */
export async function lockOutbox(
  tx: Transaction,
  { limit, except }: { limit: number; except: readonly Process[] },
): Promise<OutboxRow[]> {
  return tx.$queryRaw<OutboxRow[]>`
    SELECT id, process, target_id AS "targetId" FROM outbox WHERE process <> ALL(${except}::text[])
     ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
}

/** Only rows that were read: one that was written meanwhile is a wake of its own. */
export async function deleteOutbox(tx: Transaction, ids: readonly bigint[]): Promise<void> {
  await tx.outbox.deleteMany({ where: { id: { in: [...ids] } } })
}
