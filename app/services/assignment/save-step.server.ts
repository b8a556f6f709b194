import { type AssignmentChanges, type LockedAssignment, updateAssignment } from '#data/assignment.server.ts'
import { type EventPayload, recordEvent } from '#data/event.server.ts'
import { closeExtensionRequest } from '#data/extension.server.ts'
import { wake } from '#data/outbox.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { AssignmentState } from '#domain/assignment/states.ts'
import { stoodStill } from '#domain/deadline/clock-policy.ts'
import type { StandDownReason } from '#domain/deadline/stand-down.ts'
import type { Transaction } from '#platform/db.server.ts'
import { scheduleAssignment } from '#services/clock/schedule-assignment.server.ts'
import { standDownEscalations } from '#services/clock/stand-down-escalations.server.ts'
import { rollUp } from './roll-up.server.ts'
import { type Message, tellPeople } from './tell-people.server.ts'

/** What a decision changes: columns beside the state, what the history keeps, who is told. */
export type AssignmentOutcome = {
  changes?: AssignmentChanges
  payload?: EventPayload
  /** The agency for which somebody else did it. */
  onBehalfOf?: string
  tell?: readonly Message[]
  /** Why reminders and escalations about it have lost their cause. */
  ends?: StandDownReason
  /** What follows in the same transaction, under the event that caused it. */
  after?: (eventId: string) => Promise<void>
}

/** Who acts and when: under a command of its own, or as a consequence of another event. Nobody acts where a clock does. */
export type Cause = { actor: Actor | null; now: Date } & ({ commandId: string } | { causeId: string })

/** A request for time has lost its matter once the work is submitted, refused, withdrawn or another agency's. */
const KEEPS_REQUEST: readonly AssignmentState[] = ['issued', 'in-progress', 'suspended']

type Step = {
  /** Past tense: what the history calls it. */
  event: string
  to: AssignmentState
  assignment: LockedAssignment
  outcome: AssignmentOutcome
  cause: Cause
}

/** Saves a decided step of an assignment: guarded row, event, messages, what it brings to an end, the clock. */
export async function saveStep(tx: Transaction, { event, to, assignment, outcome, cause }: Step): Promise<void> {
  const { actor, now } = cause
  const { changes = {}, payload, onBehalfOf, tell = [], ends, after } = outcome
  const id = assignment.id
  // The next step is computed anew below; ended work has none at any moment (CHECK).
  await updateAssignment(tx, {
    id,
    version: assignment.version,
    changes: {
      settledUntil: now,
      nextStepAt: null,
      ...(stoodStill(assignment.state) && !stoodStill(to) ? { resumedAt: now } : {}),
      ...changes,
      state: to,
    },
  })
  const eventId = await recordEvent(tx, {
    subjectType: 'assignment',
    subjectId: id,
    type: event,
    at: now,
    actor,
    ...('commandId' in cause ? { commandId: cause.commandId } : { causeId: cause.causeId }),
    ...(onBehalfOf ? { onBehalfOf } : {}),
    payload: { from: assignment.state, to, ...payload },
  })
  const hasNewLead = typeof changes.leadId === 'string'
  const endsRequest = assignment.openExtension !== null && (!KEEPS_REQUEST.includes(to) || hasNewLead)
  if (endsRequest) await endRequest(tx, { assignment, cause, why: to })
  await tellPeople(tx, { assignment, messages: tell, causeId: eventId, now, except: actor?.personId ?? null })
  if (ends) await standDownEscalations(tx, { assignmentId: id, why: ends, now })
  await after?.(eventId)
  await scheduleAssignment(tx, { assignmentId: id })
  if (hasNewLead) await wake(tx, 'agency-clock', assignment.leadId)
  if (to !== assignment.state) await rollUp(tx, { parentId: assignment.parentId, now, causeId: eventId })
}

async function endRequest(
  tx: Transaction,
  { assignment, cause, why }: { assignment: LockedAssignment; cause: Cause; why: string },
): Promise<void> {
  await closeExtensionRequest(tx, {
    id: assignment.openExtension?.id ?? '',
    state: 'withdrawn',
    decidedById: cause.actor?.personId ?? null,
    decidedAt: cause.now,
    decisionNote: why,
  })
}
