import type { Holder } from '#data/clock-holder.server.ts'
import { deleteOutbox, lockOutbox, type OutboxRow } from '#data/outbox.server.ts'
import { db } from '#platform/db.server.ts'
import { wakeClocks } from './wake-clocks.server.ts'

const MOST_ROWS = 1_000
const LIMIT_MS = 60_000

export type Drained = { rows: number; wakes: number; isMoreWaiting: boolean; failure: unknown }

/**
 * One turn of the relay: reads rows, wakes each clock that is named in them once, and then deletes the rows of those
 * that were woken. Until then the rows stay, whatever happens: a clock is woken twice rather than never.
 */
export function drainOutbox(): Promise<Drained> {
  return db.$transaction(
    async (tx) => {
      const rows = await lockOutbox(tx, MOST_ROWS)
      const groups = groupByHolder(rows)
      const { woken, failure } = await wakeClocks([...groups.values()].map(([row]) => toHolder(row as OutboxRow)))
      const done = woken.flatMap((holder) => groups.get(`${holder.process}:${holder.id}`) ?? [])
      if (done.length > 0)
        await deleteOutbox(
          tx,
          done.map((row) => row.id),
        )
      return { rows: done.length, wakes: woken.length, isMoreWaiting: rows.length === MOST_ROWS, failure }
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
