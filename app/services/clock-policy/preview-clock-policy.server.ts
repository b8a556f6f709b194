import { CLOCK_POLICY } from '#data/clock-policy.server.ts'
import type { MovedClock } from '#domain/calendar/calendar-change.ts'
import { type ChangeClockPolicy, decideClockPolicy } from '#domain/deadline/change-clock-policy.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import { db } from '#platform/db.server.ts'
import { findChangedClocks } from '#services/clock/find-changed-clocks.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'

/** The page shows at most so many; the count says how many there are. */
const MOST_SHOWN = 100

export type PolicyPreview = { count: number; shown: MovedClock[] }

/** Which open clocks would fire otherwise under the rules of a form; nothing is changed. */
export async function previewClockPolicy(
  input: ChangeClockPolicy,
  { now }: { now: Date },
): Promise<Result<PolicyPreview>> {
  const { version, ...current } = await CLOCK_POLICY.load(db)
  const wanted = decideClockPolicy({ input, current })
  if (!wanted.ok) return wanted
  const before = await loadClockRules(db)
  const after = { ...before, policy: { ...wanted.value, version: version + 1 } }
  const changed = await findChangedClocks(db, { before, after, now })
  return accept({ count: changed.length, shown: changed.slice(0, MOST_SHOWN) })
}
