import { type LockedAssignment, lockAssignment } from '#data/assignment.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { type PointOutcome, type RecordedPoint, savePointOutcome } from '#data/resolution-points.server.ts'
import { findOpenPause, setResumeDay } from '#data/suspension.server.ts'
import { canBeTarget, type DatePoint, type ResumePoint } from '#domain/obstacle/resolution-points.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { moveDate } from '#services/amendment/move-dates.server.ts'
import { endPause } from '#services/assignment/end-pause.server.ts'
import { RESUMPTION_SCHEDULED } from '#services/clock/resume-on-their-day.server.ts'
import { scheduleAssignment } from '#services/clock/schedule-assignment.server.ts'
import { settleAssignments } from '#services/clock/settle-assignments.server.ts'
import type { InForce } from './carry-out-resolution.server.ts'

type Changing<Point> = { point: Point & { id: string }; assignment: LockedAssignment; cause: InForce }

/**
 * Dates before pauses: work whose date has passed while it stood still goes on with the new one. What has gone its own
 * way since the record was made (submitted, ended, resumed by hand) is left as it is, and the point says so.
 */
export async function changeTargets(
  tx: Transaction,
  { points, cause }: { points: readonly RecordedPoint[]; cause: InForce },
): Promise<Result<null>> {
  const dates = points.filter((point): point is DatePoint & { id: string } => point.kind === 'date')
  const resumptions = points.filter((point): point is ResumePoint & { id: string } => point.kind === 'resume')
  const assignmentIds = [...dates, ...resumptions].map(({ targetId }) => targetId)
  await settleAssignments(tx, { assignmentIds, now: cause.now })
  for (const point of dates) {
    const assignment = await lockAssignment(tx, point.targetId)
    if (!assignment || !canBeTarget('date', assignment)) {
      await savePointOutcome(tx, { pointId: point.id, outcome: 'not-needed' })
      continue
    }
    const moved = await changeDate(tx, { point, assignment, cause })
    if (!moved.ok) return moved
    await savePointOutcome(tx, { pointId: point.id, outcome: 'carried-out' })
  }
  for (const point of resumptions) {
    const assignment = await lockAssignment(tx, point.targetId)
    const outcome = assignment?.state === 'suspended' ? await resume(tx, { point, assignment, cause }) : 'not-needed'
    await savePointOutcome(tx, { pointId: point.id, outcome })
  }
  return accept(null)
}

/** The date is the province's from here. Work that only waited for a date goes on with it. */
async function changeDate(tx: Transaction, { point, assignment, cause }: Changing<DatePoint>): Promise<Result<null>> {
  const { targetId: assignmentId, dueOn, dueTime } = point
  const date = { dueOn, dueTime, dueSetBy: 'province' as const, undatedReason: null }
  if (assignment.dueOn === dueOn && assignment.dueTime === dueTime) return accept(null)
  const moved = await moveDate(tx, { assignmentId, date, cause })
  if (!moved.ok || assignment.state !== 'suspended') return moved
  const pause = await findOpenPause(tx, assignmentId)
  const present = pause?.awaitsDate ? await lockAssignment(tx, assignmentId) : undefined
  if (pause && present) {
    const { actor, now, causeId, citation } = cause
    await endPause(tx, {
      assignment: present,
      pauseId: pause.id,
      why: 'resolution',
      document: citation,
      cause: { actor, now, causeId },
    })
  }
  return moved
}

async function resume(tx: Transaction, { point, assignment, cause }: Changing<ResumePoint>): Promise<PointOutcome> {
  const { actor, now, causeId, citation } = cause
  const pause = await findOpenPause(tx, assignment.id)
  if (!pause) throw new Error(`assignment ${assignment.id} is suspended without a pause`)
  if (point.resumeOn === null || point.resumeOn <= dayAt(now)) {
    await endPause(tx, {
      assignment,
      pauseId: pause.id,
      why: 'resolution',
      document: citation,
      cause: { actor, now, causeId },
    })
    return 'carried-out'
  }
  await setResumeDay(tx, { pauseId: pause.id, resumesOn: point.resumeOn, pointId: point.id })
  await recordEvent(tx, {
    subjectType: 'assignment',
    subjectId: assignment.id,
    type: RESUMPTION_SCHEDULED,
    at: now,
    actor,
    causeId,
    payload: { on: point.resumeOn, document: citation },
  })
  await scheduleAssignment(tx, { assignmentId: assignment.id })
  return 'scheduled'
}
