import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'

/** Monday, inside the plan: the first screen of every role has something true on it. */
const OPENS_AT = instantAt(plainDate('2024-11-04'), '08:00')

/** Last of all: from here on the province's clock runs, and only forward. */
export async function openDemo(): Promise<void> {
  await db.provinceClock.update({
    where: { id: 1 },
    data: { isDemo: true, offsetMs: BigInt(OPENS_AT.getTime() - Date.now()) },
  })
}
