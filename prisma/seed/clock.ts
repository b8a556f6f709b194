import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'

/** Monday, inside the plan: the first screen of every role has something true on it. */
export const OPENS_AT = instantAt(plainDate('2024-11-04'), '08:00')

/** Sets the province's clock to a moment, from where it runs on. It only moves forward: from 2023 to the demo's Monday. */
export async function moveClockTo(at: Date): Promise<{ realNow: Date }> {
  const realNow = new Date()
  const wanted = BigInt(at.getTime() - realNow.getTime())
  const clock = await db.provinceClock.findUniqueOrThrow({ where: { id: 1 } })
  // On a slow machine the clock may have run past a moment that was meant to be seconds ahead.
  const offsetMs = clock.isDemo && clock.offsetMs > wanted ? clock.offsetMs : wanted
  await db.provinceClock.update({ where: { id: 1 }, data: { isDemo: true, offsetMs } })
  return { realNow }
}
