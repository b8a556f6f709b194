import type { Holder } from '#data/clock-holder.server.ts'
import { deleteOutbox, lockOutbox, type OutboxRow } from '#data/outbox.server.ts'
import { db } from '#platform/db.server.ts'
import type { Process } from '#workflows/shared/processes.ts'
import { wakeClocks } from './wake-clocks.server.ts'

const MOST_ROWS = 1_000
const LIMIT_MS = 60_000

export type Drained = { rows: number; wakes: number; processes: Set<Process>; isMoreWaiting: boolean; failure: unknown }

/**
 * One turn of the relay: reads rows, wakes each clock that is named in them once, and then deletes the rows of those
 * that were woken. Until then the rows stay, whatever happens: a clock is woken twice rather than never. Rows of the
 * processes in `except` are left for a later turn.
 */
export function drainOutbox({ except = [] }: { except?: readonly Process[] } = {}): Promise<Drained> {
  return db.$transaction(
    async (tx) => {
      const rows = await lockOutbox(tx, { limit: MOST_ROWS, except })
      const groups = groupByHolder(rows)
      const { woken, failure } = await wakeClocks([...groups.values()].map(([row]) => toHolder(row as OutboxRow)))
      const done = woken.flatMap((holder) => groups.get(`${holder.process}:${holder.id}`) ?? [])
      if (done.length > 0)
        await deleteOutbox(
          tx,
          done.map((row) => row.id),
        )
      const processes = new Set(woken.map(({ process }) => process))
      return { rows: done.length, wakes: woken.length, processes, isMoreWaiting: rows.length === MOST_ROWS, failure }
    },
    { timeout: LIMIT_MS, maxWait: LIMIT_MS },
  )
}

function groupByHolder(rows: readonly OutboxRow[]): Map<string, OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>()
  for (const row of rows) {
    const key = `${row.process}:${row.targetId}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

const toHolder = (row: OutboxRow): Holder => ({ process: row.process, id: row.targetId })
