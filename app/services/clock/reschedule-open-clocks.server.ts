import { findClockAssignmentsAfter, findOpenMatters } from '#data/clock-holder.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { scheduleAssignments } from './schedule-assignments.server.ts'
import { scheduleMatter } from './schedule-matter.server.ts'

const BATCH = 500

/** After a change of the calendar or of the policy, in its transaction: every open clock is computed anew and woken. */
export async function rescheduleOpenClocks(tx: Transaction): Promise<void> {
  for (let afterId: string | null = null; ; ) {
    const assignmentIds: string[] = await findClockAssignmentsAfter(tx, { afterId, limit: BATCH })
    await scheduleAssignments(tx, { assignmentIds })
    if (assignmentIds.length < BATCH) break
    afterId = assignmentIds.at(-1) ?? null
  }
  for (const matter of await findOpenMatters(tx)) await scheduleMatter(tx, matter)
}
