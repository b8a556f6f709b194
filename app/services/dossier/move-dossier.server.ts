import { type DossierChanges, findDossierUrgency, type LockedDossier, updateDossier } from '#data/dossier.server.ts'
import { type EventPayload, recordEvent } from '#data/event.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import { lockOpenQuestions } from '#data/question.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { DossierTrack } from '#domain/obstacle/office-check-forms.ts'
import type { DossierState } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { standDownMatter } from '#services/clock/stand-down-matter.server.ts'
import { beginStep } from '#services/obstacle/begin-step.server.ts'
import { withdrawQuestions } from '#services/question/withdraw-questions.server.ts'

const ENDED: readonly DossierState[] = ['resolved', 'rejected', 'closed']

export type StepLimit = { limitDays: number | null; dueOn: PlainDate | null }

/** What is decided in a meeting waits for the meeting and is reminded of every week. */
export const WITHOUT_LIMIT: StepLimit = { limitDays: null, dueOn: null }

export type DossierMove = {
  dossier: LockedDossier
  to: DossierState
  event: string
  holderId?: string
  /** Where the step has a day of its own instead of the limit of the setting; set in the same state it begins anew. */
  limit?: StepLimit
  /** How the leadership takes it, where this act says so. */
  track?: DossierTrack
  changes?: DossierChanges
  payload?: EventPayload
  actor: Actor
  now: Date
  commandId?: string
  causeId?: string
}

/** Saves a step of a dossier: state, holder and limit, ledger, event and clock. Returns the event's id. */
export async function moveDossier(tx: Transaction, move: DossierMove): Promise<string> {
  const { dossier, to, now, actor, commandId, causeId } = move
  const holderId = move.holderId ?? dossier.holderId
  // A proposal that is only edited stays where it is: same holder, same limit, same clock.
  const isBegun = to !== dossier.state || move.limit !== undefined
  const begun = isBegun ? (move.limit ?? (await beginDossierStep(tx, move))) : null
  const step = begun
    ? {
        state: to,
        holderId,
        stepSince: now,
        stepDueOn: begun.dueOn,
        stepVersion: { increment: 1 },
        settledUntil: now,
        ...(ENDED.includes(to) ? { closedAt: now } : {}),
      }
    : {}
  await updateDossier(tx, { id: dossier.id, version: dossier.version, changes: { ...move.changes, ...step } })
  if (begun) {
    await standDownMatter(tx, {
      subjectType: 'dossier',
      subjectId: dossier.id,
      code: dossier.code,
      title: dossier.title,
      now,
    })
    await moveHolding(tx, {
      subjectType: 'dossier',
      subjectId: dossier.id,
      step: to,
      organisationId: ENDED.includes(to) ? null : holderId,
      ...begun,
      now,
    })
  }
  const eventId = await recordEvent(tx, {
    subjectType: 'dossier',
    subjectId: dossier.id,
    type: move.event,
    at: now,
    actor,
    ...(commandId ? { commandId } : {}),
    ...(causeId ? { causeId } : {}),
    payload: { code: dossier.code, ...move.payload },
  })
  // What was asked in the step that ends is not waited for any more.
  if (to !== dossier.state) {
    const questions = await lockOpenQuestions(tx, dossier.id)
    await withdrawQuestions(tx, { questions, reason: '', actor, now, causeId: eventId })
  }
  await scheduleMatter(tx, { subjectType: 'dossier', subjectId: dossier.id })
  return eventId
}

async function beginDossierStep(
  tx: Transaction,
  { dossier, to, now, track = dossier.track ?? undefined }: DossierMove,
) {
  if (to === 'with-leadership' && track === 'complex') return WITHOUT_LIMIT
  return beginStep(tx, { kind: 'dossier', step: to, urgency: await findDossierUrgency(tx, dossier.id), now })
}
