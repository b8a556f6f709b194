import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'

/** Monday, inside the plan: the first screen of every role has something true on it. */
export const OPENS_AT = instantAt(plainDate('2024-11-04'), '08:00')

/** Sets the province's clock to a moment, from where it runs on. It only moves forward: from 2023 to the demo's Monday. */
export async function moveClockTo(at: Date): Promise<{ realNow: Date }> {
  const realNow = new Date()
  const offsetMs = BigInt(at.getTime() - realNow.getTime())
  await db.provinceClock.update({ where: { id: 1 }, data: { isDemo: true, offsetMs } })
  return { realNow }
}
