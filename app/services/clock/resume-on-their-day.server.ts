import { lockAssignment } from '#data/assignment.server.ts'
import { type ClockAssignment, loadClockAssignments } from '#data/clock-assignment.server.ts'
import { findLastEventId } from '#data/event.server.ts'
import { findOpenPause } from '#data/suspension.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { endPause } from '#services/assignment/end-pause.server.ts'

/** What a pause is told to end on a day is kept under. */
export const RESUMPTION_SCHEDULED = 'ResumptionScheduled'

/**
 * Lets locked rows go on whose resolution has named the day, dated by the first minute of it; before their steps are
 * looked at, so that none of the time in which they stood still fires. Answers the rows as they are now.
 */
export async function resumeOnTheirDay(
  tx: Transaction,
  { rows, isDue }: { rows: readonly ClockAssignment[]; isDue: (at: Date) => boolean },
): Promise<readonly ClockAssignment[]> {
  const due = rows.filter(({ resumesAt }) => resumesAt !== null && isDue(resumesAt))
  if (due.length === 0) return rows
  for (const { id, resumesAt } of due) {
    const assignment = await lockAssignment(tx, id)
    const pause = await findOpenPause(tx, id)
    if (!pause || resumesAt === null || assignment?.state !== 'suspended') continue
    const causeId = await findLastEventId(tx, { subjectType: 'assignment', subjectId: id, type: RESUMPTION_SCHEDULED })
    const cause = { actor: null, now: resumesAt, causeId }
    await endPause(tx, { assignment, pauseId: pause.id, why: 'resolution-day', cause })
  }
  return loadClockAssignments(
    tx,
    rows.map(({ id }) => id),
  )
}
