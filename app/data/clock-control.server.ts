import type { Reader, Transaction } from '#platform/db.server.ts'

/** The clock's row, held until the transaction ends: two who move it at once move it one after the other. */
export async function lockProvinceClock(tx: Transaction): Promise<{ offsetMs: number; isDemo: boolean }> {
  const [row] = await tx.$queryRaw<{ offsetMs: bigint; isDemo: boolean }[]>`
    SELECT offset_ms AS "offsetMs", is_demo AS "isDemo" FROM province_clock WHERE id = 1 FOR UPDATE`
  if (!row) throw new Error('the province has no clock')
  return { offsetMs: Number(row.offsetMs), isDemo: row.isDemo }
}

export async function setProvinceClock(tx: Transaction, offsetMs: number): Promise<void> {
  await tx.provinceClock.update({ where: { id: 1 }, data: { offsetMs: BigInt(offsetMs) } })
}

/** The earliest instant after now at which time acts on a row. */
export async function findNextStepAfter(reader: Reader, now: Date): Promise<Date | null> {
  const [row] = await reader.$queryRaw<{ at: Date | null }[]>`
    SELECT min(at) AS at FROM (
      SELECT min(next_step_at) AS at FROM assignment WHERE next_step_at > ${now}
      UNION ALL SELECT min(next_step_at) FROM obstacle WHERE next_step_at > ${now}
      UNION ALL SELECT min(next_step_at) FROM dossier WHERE next_step_at > ${now}
      UNION ALL SELECT min(next_step_at) FROM reform WHERE next_step_at > ${now}) steps`
  return row?.at ?? null
}

/** Messages that the clock has passed leave a little later, together with those that the other clocks write meanwhile. */
export const gatherPassedMessages = (tx: Transaction, { until }: { until: Date }): Promise<number> =>
  tx.$executeRaw`UPDATE notification SET next_step_at = ${until} WHERE mail_id IS NULL AND next_step_at < ${until}`
