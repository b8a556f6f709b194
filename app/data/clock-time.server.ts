import type { Reader } from '#platform/db.server.ts'

/** The caller's clock disagrees with PostgreSQL's: acting on it could take steps before their instant. */
export class ClockSkewError extends Error {
  constructor(differenceMs: number) {
    super(`the given time differs from the database's clock by ${Math.round(differenceMs / 1000)} s`)
    this.name = 'ClockSkewError'
  }
}

const MOST_SKEW_MS = 60_000

/**
 * The province's now for a given real now (a workflow's). Outside of the demo the offset is zero and a given time more
 * than 60 s off is refused: one process with a wrong clock must not move the province.
 */
export async function getProvinceNowAt(reader: Reader, realNow: Date): Promise<Date> {
  const [clock] = await reader.$queryRaw<{ offsetMs: bigint; isDemo: boolean; databaseNow: Date }[]>`
    SELECT offset_ms AS "offsetMs", is_demo AS "isDemo", clock_timestamp() AS "databaseNow" FROM province_clock WHERE id = 1`
  if (!clock) throw new Error('the province has no clock')
  const differenceMs = Math.abs(realNow.getTime() - clock.databaseNow.getTime())
  if (!clock.isDemo && differenceMs > MOST_SKEW_MS) throw new ClockSkewError(differenceMs)
  return new Date(realNow.getTime() + Number(clock.offsetMs))
}
