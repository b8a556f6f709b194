import { type LockedSlip, updateSlip } from '#data/consultation.server.ts'
import { type EventPayload, recordEvent } from '#data/event.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { SlipState } from '#domain/consultation/states.ts'
import type { Transaction } from '#platform/db.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { standDownMatter } from '#services/clock/stand-down-matter.server.ts'

/** Nothing more is expected; who answered may still mend its answer, until the round ends. */
const ENDED: readonly SlipState[] = ['silent', 'late', 'withdrawn']

export type SlipMove = {
  slip: LockedSlip
  to: SlipState
  event: string
  changes?: { remindedCount: number; remindedAt: Date } | { withdrawReason: string }
  payload?: EventPayload
  actor: Actor
  now: Date
  commandId?: string
  causeId?: string
}

/** Saves a step of a slip: state, ledger, event and clock. Returns the event's id. */
export async function moveSlip(tx: Transaction, move: SlipMove): Promise<string> {
  const { slip, to, now, actor, commandId, causeId } = move
  const matter = { subjectType: 'opinion-slip', subjectId: slip.id } as const
  const isStep = to !== slip.state
  const step = isStep
    ? {
        state: to,
        stepSince: now,
        stepVersion: { increment: 1 },
        settledUntil: now,
        ...(ENDED.includes(to) ? { closedAt: now } : {}),
      }
    : {}
  await updateSlip(tx, { id: slip.id, version: slip.version, changes: { ...move.changes, ...step } })
  if (isStep) {
    await standDownMatter(tx, { ...matter, code: slip.code, title: slip.title, now })
    // Whoever has answered, or is asked no longer, holds nothing.
    await moveHolding(tx, { ...matter, step: to, organisationId: null, limitDays: null, dueOn: null, now })
  }
  const eventId = await recordEvent(tx, {
    ...matter,
    type: move.event,
    at: now,
    actor,
    ...(commandId ? { commandId } : {}),
    ...(causeId ? { causeId } : {}),
    payload: { code: slip.code, ...move.payload },
  })
  await scheduleMatter(tx, matter)
  return eventId
}
