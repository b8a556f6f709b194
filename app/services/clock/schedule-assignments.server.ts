import { loadClockAssignments, saveAssignmentSchedules } from '#data/clock-assignment.server.ts'
import { wake } from '#data/outbox.server.ts'
import { decideSchedule } from '#domain/deadline/assignment-schedule.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules } from './load-clock-rules.server.ts'

/** The same for many rows at once (publication, a changed calendar): a handful of statements whatever their number. */
export async function scheduleAssignments(
  tx: Transaction,
  { assignmentIds }: { assignmentIds: readonly string[] },
): Promise<void> {
  if (assignmentIds.length === 0) return
  const rows = await loadClockAssignments(tx, assignmentIds)
  const rules = await loadClockRules(tx)
  await saveAssignmentSchedules(
    tx,
    rows.map((row) => ({ id: row.id, ...decideSchedule(row, rules) })),
  )
  await wake(
    tx,
    'agency-clock',
    rows.map((row) => row.leadId),
  )
}
