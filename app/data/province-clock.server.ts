import type { Reader } from '#platform/db.server.ts'

/** The province's clock: real time plus the offset, which is zero and cannot be changed outside the demo. */
export async function getClockOffsetMs(reader: Reader): Promise<number> {
  const row = await reader.provinceClock.findUnique({ where: { id: 1 } })
  return Number(row?.offsetMs ?? 0n)
}

/** Now, as the province sees it. */
export const getProvinceNow = async (reader: Reader): Promise<Date> =>
  new Date(Date.now() + (await getClockOffsetMs(reader)))
