import { loadClockDates, lockDatesOf } from '#data/clock-date.server.ts'
import { getProvinceNow } from '#data/province-clock.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { ClockRules } from './load-clock-rules.server.ts'
import { settleEarlierRules } from './settle-earlier-rules.server.ts'
import { takeDateSteps } from './take-date-steps.server.ts'

/** When time acts next on the dates beside these assignments; answers whose they are. */
export async function scheduleDates(
  tx: Transaction,
  { assignmentIds, rules }: { assignmentIds: readonly string[]; rules: ClockRules },
): Promise<string[]> {
  if (assignmentIds.length === 0) return []
  const rows = await loadClockDates(tx, await lockDatesOf(tx, assignmentIds))
  if (rows.length === 0) return []
  const taken = await settleEarlierRules(tx, { rows, rules })
  await takeDateSteps(tx, { taken, rules, now: await getProvinceNow(tx) })
  return rows.map(({ organisationId }) => organisationId)
}
