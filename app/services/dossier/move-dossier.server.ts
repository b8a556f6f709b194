import { type DossierChanges, type LockedDossier, updateDossier } from '#data/dossier.server.ts'
import { type EventPayload, recordEvent } from '#data/event.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { DossierState } from '#domain/obstacle/states.ts'
import { DOSSIER_LIMIT_DAYS, stepDueOn } from '#domain/obstacle/step-limits.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'

const ENDED: readonly DossierState[] = ['resolved', 'rejected', 'closed']

export type DossierMove = {
  dossier: LockedDossier
  to: DossierState
  event: string
  holderId?: string
  changes?: DossierChanges
  payload?: EventPayload
  actor: Actor
  now: Date
  commandId: string
}

/** Saves a step of a dossier: state, holder and limit, ledger, event and clock. Returns the event's id. */
export async function moveDossier(tx: Transaction, move: DossierMove): Promise<string> {
  const { dossier, to, now, actor, commandId } = move
  const holderId = move.holderId ?? dossier.holderId
  // A proposal that is only edited stays where it is: same holder, same limit, same clock.
  const isStep = to !== dossier.state
  const limitDays = DOSSIER_LIMIT_DAYS[to]
  const dueOn = isStep ? stepDueOn({ limitDays, startedOn: dayAt(now), calendar: await loadWorkingCalendar(tx) }) : null
  const step = isStep
    ? {
        state: to,
        holderId,
        stepSince: now,
        stepDueOn: dueOn,
        stepVersion: { increment: 1 },
        settledUntil: now,
        ...(ENDED.includes(to) ? { closedAt: now } : {}),
      }
    : {}
  await updateDossier(tx, { id: dossier.id, version: dossier.version, changes: { ...move.changes, ...step } })
  if (isStep) {
    await moveHolding(tx, {
      subjectType: 'dossier',
      subjectId: dossier.id,
      step: to,
      organisationId: ENDED.includes(to) ? null : holderId,
      limitDays,
      dueOn,
      now,
    })
  }
  const eventId = await recordEvent(tx, {
    subjectType: 'dossier',
    subjectId: dossier.id,
    type: move.event,
    at: now,
    actor,
    commandId,
    payload: { code: dossier.code, ...move.payload },
  })
  await scheduleMatter(tx, { subjectType: 'dossier', subjectId: dossier.id })
  return eventId
}
