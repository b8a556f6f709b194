import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import type { Database } from '#platform/db.server.ts'

/** The province's clock as the demo moves it: forward only, from where it then runs on. */
export async function setProvinceTime(db: Database, at: Date): Promise<void> {
  await db.provinceClock.update({
    where: { id: 1 },
    data: { isDemo: true, offsetMs: BigInt(at.getTime() - Date.now()) },
  })
}

/** An hour of a day in the province; eight in the morning unless said. */
export const at = (day: string, time = '08:00'): Date => instantAt(plainDate(day), time)
