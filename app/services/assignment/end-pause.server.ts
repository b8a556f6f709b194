import type { LockedAssignment } from '#data/assignment.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { endOpenSuspension, markAwaitingDate } from '#data/suspension.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { saveOutcome } from './save-outcome.server.ts'
import { LEAD, PARTIES } from './tell-people.server.ts'

/** The obstacle is solved; a resolution ends the pause at once, or on the day it named. */
export type PauseEnd = 'obstacle-solved' | 'resolution' | 'resolution-day'

/**
 * A paused assignment goes on without a person having resumed it. Steps that lay inside the pause never fire, the next
 * one does. Where the date has passed meanwhile the clock stays still until the coordinator sets a new one (handbook
 * 2.3): nobody becomes late on the day its obstacle is solved.
 */
export async function endPause(
  tx: Transaction,
  args: {
    assignment: LockedAssignment
    pauseId: string
    why: PauseEnd
    /** The document that ends it, as it is cited. */
    document?: string
    cause: { actor: Actor | null; now: Date; causeId: string }
  },
): Promise<void> {
  const { assignment, pauseId, why, document, cause } = args
  const { actor, now, causeId } = cause
  const payload = { why, ...(document ? { document } : {}) }
  if (assignment.dueOn !== null && assignment.dueOn < dayAt(now)) {
    await markAwaitingDate(tx, pauseId)
    await recordEvent(tx, {
      subjectType: 'assignment',
      subjectId: assignment.id,
      type: 'ResumptionAwaitsDate',
      at: now,
      actor,
      causeId,
      payload,
    })
    return
  }
  await saveOutcome(tx, {
    action: 'resume',
    assignment,
    cause,
    outcome: {
      changes: { suspendedAt: null, activityAt: now },
      payload,
      tell: [
        {
          kind: 'assignment-resumed',
          to: [...LEAD, ...PARTIES],
          params: { reason: document ?? '', dueOn: assignment.dueOn ?? '' },
        },
      ],
      after: () => endOpenSuspension(tx, { assignmentId: assignment.id, endedAt: now, endReason: why }),
    },
  })
}
