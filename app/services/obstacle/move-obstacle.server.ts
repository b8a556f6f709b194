import { type EventPayload, recordEvent } from '#data/event.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import { type LockedObstacle, type ObstacleChanges, updateObstacle } from '#data/obstacle.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { Urgency } from '#domain/assignment/states.ts'
import type { ObstacleState } from '#domain/obstacle/states.ts'
import type { ObstacleStep } from '#domain/obstacle/step-limits.ts'
import type { Transaction } from '#platform/db.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { standDownMatter } from '#services/clock/stand-down-matter.server.ts'
import { beginStep } from './begin-step.server.ts'

const ENDED: readonly ObstacleState[] = ['refused', 'closed', 'withdrawn']
/** Somebody else has to act, and is in the ledger for that. */
const HELD_ELSEWHERE: readonly ObstacleState[] = ['duplicate', 'consolidated', 'awaiting-fix']

export type ObstacleMove = {
  obstacle: LockedObstacle
  to: ObstacleState
  /** What the holder is measured by, where it is not the state itself. */
  step?: ObstacleStep
  event: string
  /** Who holds it next; left out, the holder stays. */
  holderId?: string
  changes?: ObstacleChanges
  /** Set by the DIC at the check; the limits of this step and those after it follow. */
  urgency?: Urgency
  payload?: EventPayload
  actor: Actor | null
  now: Date
  commandId?: string
  causeId?: string
}

/** Saves a step of a filing: state, holder and limit, ledger, event and clock. Returns the event's id. */
export async function moveObstacle(tx: Transaction, move: ObstacleMove): Promise<string> {
  const { obstacle, to, now } = move
  const step = move.step ?? to
  const urgency = move.urgency ?? obstacle.urgency
  const { limitDays, dueOn } = await beginStep(tx, { kind: 'obstacle', step, urgency, now })
  const holderId = move.holderId ?? obstacle.holderId
  await updateObstacle(tx, {
    id: obstacle.id,
    version: obstacle.version,
    changes: {
      ...move.changes,
      state: to,
      urgency,
      holderId,
      stepSince: now,
      stepDueOn: dueOn,
      stepVersion: { increment: 1 },
      settledUntil: now,
      ...(ENDED.includes(to) ? { closedAt: now } : {}),
    },
  })
  await moveHolding(tx, {
    subjectType: 'obstacle',
    subjectId: obstacle.id,
    step,
    organisationId: ENDED.includes(to) || HELD_ELSEWHERE.includes(to) ? null : holderId,
    limitDays,
    dueOn,
    now,
  })
  await standDownMatter(tx, {
    subjectType: 'obstacle',
    subjectId: obstacle.id,
    code: obstacle.code,
    title: obstacle.title,
    now,
  })
  const eventId = await recordEvent(tx, {
    subjectType: 'obstacle',
    subjectId: obstacle.id,
    type: move.event,
    at: now,
    actor: move.actor,
    ...(move.commandId ? { commandId: move.commandId } : {}),
    ...(move.causeId ? { causeId: move.causeId } : {}),
    payload: { code: obstacle.code, ...move.payload },
  })
  await scheduleMatter(tx, { subjectType: 'obstacle', subjectId: obstacle.id })
  return eventId
}
