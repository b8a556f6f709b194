import { loadClockAssignments } from '#data/clock-assignment.server.ts'
import { wake } from '#data/outbox.server.ts'
import { getProvinceNow } from '#data/province-clock.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules } from './load-clock-rules.server.ts'
import { saveClocks } from './save-clocks.server.ts'
import { scheduleDates } from './schedule-dates.server.ts'
import { settleEarlierRules } from './settle-earlier-rules.server.ts'
import { takeAssignmentSteps } from './take-assignment-steps.server.ts'

/**
 * The same for many rows at once (publication, a changed calendar): a handful of statements whatever their number. Rows
 * that a change of the rules left behind first take what was due before it. The dates that agencies have beside an
 * assignment's own follow it.
 */
export async function scheduleAssignments(
  tx: Transaction,
  { assignmentIds }: { assignmentIds: readonly string[] },
): Promise<void> {
  if (assignmentIds.length === 0) return
  const rows = await loadClockAssignments(tx, assignmentIds)
  const rules = await loadClockRules(tx)
  const settled = await settleEarlierRules(tx, { rows, rules })
  if (settled.some(({ steps }) => steps.length > 0)) {
    await takeAssignmentSteps(tx, { taken: settled, rules, now: await getProvinceNow(tx) })
  } else await saveClocks(tx, { settled, rules })
  const agencies = await scheduleDates(tx, { assignmentIds, rules })
  await wake(tx, 'agency-clock', [...rows.map((row) => row.leadId), ...agencies])
}
