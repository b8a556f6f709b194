import type { Transaction } from '#platform/db.server.ts'

const WIDTH = 3

/** The next codes of a series, e.g. `VM-2024-031`. The counter row is locked until the transaction ends. */
export async function nextCodes(
  tx: Transaction,
  { prefix, count }: { prefix: string; count: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO code_counter (prefix, last) VALUES (${prefix}, ${count})
    ON CONFLICT (prefix) DO UPDATE SET last = code_counter.last + ${count}
    RETURNING last`
  const last = rows[0]?.last ?? count
  return Array.from(
    { length: count },
    (_, index) => `${prefix}-${String(last - count + 1 + index).padStart(WIDTH, '0')}`,
  )
}
