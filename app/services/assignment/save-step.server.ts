import { endDatesOfAgencies } from '#data/agency-date.server.ts'
import {
  type AssignmentChanges,
  type AssignmentUpdate,
  type LockedAssignment,
  updateAssignments,
} from '#data/assignment.server.ts'
import { changeParties, type PartyChange } from '#data/assignment-party.server.ts'
import { type EventPayload, type NewEvent, recordEvents } from '#data/event.server.ts'
import { withdrawExtensionRequests } from '#data/extension.server.ts'
import { cancelUnsentOfDates } from '#data/notification-cancel.server.ts'
import { wake } from '#data/outbox.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { AssignmentState } from '#domain/assignment/states.ts'
import { stoodStill } from '#domain/deadline/clock-policy.ts'
import type { StandDownReason } from '#domain/deadline/stand-down.ts'
import type { Batch } from '#domain/notification/batch-messages.ts'
import { groupBy } from '#domain/shared/group-by.ts'
import type { Transaction } from '#platform/db.server.ts'
import { scheduleAssignments } from '#services/clock/schedule-assignments.server.ts'
import { standDownEscalations } from '#services/clock/stand-down-escalations.server.ts'
import { standDownAfterSteps } from '#services/sign-off/stand-down-sign-offs.server.ts'
import { endWaitsAfterSteps } from './end-waits.server.ts'
import { rollUp } from './roll-up.server.ts'
import { tellLeads } from './tell-leads.server.ts'
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
  /** The new lead is given the work as any agency is given its own. */
  isGivenAnew?: true
  /** Who takes part or watches from here, and who no longer does. */
  parties?: Omit<PartyChange, 'assignmentId'>
  /** What follows in the same transaction, under the event that caused it. */
  after?: (eventId: string) => Promise<void>
}

/**
 * Who acts and when: under a command of its own, or as a consequence of another event. Nobody acts where a clock does.
 * In a batch people are told once of all of it, when it can no longer be undone.
 */
export type Cause = { actor: Actor | null; now: Date; batch?: Batch } & ({ commandId: string } | { causeId: string })

export type Step = {
  /** Past tense: what the history calls it. */
  event: string
  to: AssignmentState
  assignment: LockedAssignment
  outcome: AssignmentOutcome
}
type SavedStep = Step & { eventId: string }

/** A request for time has lost its matter once the work is submitted, refused, withdrawn or another agency's. */
const KEEPS_REQUEST: readonly AssignmentState[] = ['issued', 'in-progress', 'suspended']

const hasNewLead = ({ outcome }: Step): boolean => typeof outcome.changes?.leadId === 'string'

/**
 * Saves decided steps of locked assignments, one or a thousand in the same few statements: guarded rows, an event each,
 * messages, what they bring to an end, the clocks.
 */
export async function saveSteps(
  tx: Transaction,
  { steps, cause }: { steps: readonly Step[]; cause: Cause },
): Promise<void> {
  if (steps.length === 0) return
  const { actor, now, batch } = cause
  await updateAssignments(
    tx,
    steps.map((step) => toUpdate(step, now)),
  )
  const eventIds = await recordEvents(
    tx,
    steps.map((step) => toEvent(step, cause)),
  )
  const saved = steps.map((step, place) => ({ ...step, eventId: eventIds[place] ?? '' }))
  await endRequests(tx, { steps, cause })
  const tellings = saved.map(({ assignment, outcome, eventId }) => {
    return { assignment, messages: outcome.tell ?? [], causeId: eventId }
  })
  await tellPeople(tx, { tellings, now, except: actor?.personId ?? null, batch })
  for (const [why, ended] of groupBy(saved, ({ outcome }) => outcome.ends ?? '')) {
    if (why === '') continue
    const assignmentIds = ended.map(({ assignment }) => assignment.id)
    await standDownEscalations(tx, { assignmentIds, why: why as StandDownReason, now, batch })
  }
  await changeParties(
    tx,
    saved.flatMap(({ assignment, outcome }) =>
      outcome.parties ? [{ assignmentId: assignment.id, ...outcome.parties }] : [],
    ),
  )
  await endDates(tx, { saved, now })
  await tellNewLeads(tx, { saved: saved.filter(({ outcome }) => outcome.isGivenAnew), cause })
  for (const { outcome, eventId } of saved) await outcome.after?.(eventId)
  await standDownAfterSteps(tx, saved.filter(hasMovedOn).map(toEnding), { now, except: actor?.personId ?? null })
  await endWaitsAfterSteps(tx, saved.map(toMoved), { now, except: actor?.personId ?? null, batch })
  await scheduleAssignments(tx, { assignmentIds: saved.map(({ assignment }) => assignment.id) })
  await wake(
    tx,
    'agency-clock',
    saved.filter(hasNewLead).map(({ assignment }) => assignment.leadId),
  )
  await rollUpParents(tx, { saved, now })
}

/** Papers of the lead that wait for a signature look at nothing else. */
const hasMovedOn = (step: Step): boolean => step.to !== step.assignment.state || hasNewLead(step)

const toEnding = ({ eventId: causeId, ...step }: SavedStep) => ({
  assignmentId: step.assignment.id,
  state: step.to,
  hasNewLead: hasNewLead(step),
  causeId,
})

const toMoved = ({ assignment, to, eventId: causeId }: SavedStep) => ({
  assignmentId: assignment.id,
  from: assignment.state,
  to,
  causeId,
})

/** Saves a decided step of one assignment. */
export const saveStep = (tx: Transaction, { cause, ...step }: Step & { cause: Cause }): Promise<void> =>
  saveSteps(tx, { steps: [step], cause })

/** The next step is computed anew below; ended work has none at any moment (CHECK). */
const toUpdate = ({ assignment, outcome, to }: Step, now: Date): AssignmentUpdate => ({
  id: assignment.id,
  version: assignment.version,
  changes: {
    settledUntil: now,
    nextStepAt: null,
    ...(stoodStill(assignment.state) && !stoodStill(to) ? { resumedAt: now } : {}),
    ...outcome.changes,
    state: to,
  },
})

const toEvent = ({ event, assignment, outcome, to }: Step, cause: Cause): NewEvent => ({
  subjectType: 'assignment',
  subjectId: assignment.id,
  type: event,
  at: cause.now,
  actor: cause.actor,
  ...('commandId' in cause ? { commandId: cause.commandId } : { causeId: cause.causeId }),
  ...(outcome.onBehalfOf ? { onBehalfOf: outcome.onBehalfOf } : {}),
  payload: { from: assignment.state, to, ...outcome.payload },
})

async function endRequests(tx: Transaction, { steps, cause }: { steps: readonly Step[]; cause: Cause }): Promise<void> {
  const ended = steps.filter((step) => !KEEPS_REQUEST.includes(step.to) || hasNewLead(step))
  for (const [why, group] of groupBy(ended, ({ to }) => to)) {
    const ids = group.flatMap(({ assignment }) => assignment.openExtension?.id ?? [])
    if (ids.length === 0) continue
    const end = { decidedById: cause.actor?.personId ?? null, decidedAt: cause.now, decisionNote: why }
    await withdrawExtensionRequests(tx, { ids, ...end })
  }
}

/** Whose part ends keeps no date of its own; where the work stands still, reminders of such dates have lost their cause. */
async function endDates(tx: Transaction, { saved, now }: { saved: readonly SavedStep[]; now: Date }): Promise<void> {
  const stopped = saved.filter(({ assignment, to }) => stoodStill(to) && !stoodStill(assignment.state))
  await cancelUnsentOfDates(tx, { assignmentIds: stopped.map(({ assignment }) => assignment.id), now })
  const gone = saved.flatMap((step) => {
    const organisationIds = [
      ...(step.outcome.parties?.removeIds ?? []),
      ...(hasNewLead(step) ? [step.assignment.leadId] : []),
    ]
    return organisationIds.map((organisationId) => ({ assignmentId: step.assignment.id, organisationId }))
  })
  await endDatesOfAgencies(tx, { gone, now })
}

async function tellNewLeads(
  tx: Transaction,
  { saved, cause }: { saved: readonly SavedStep[]; cause: Cause },
): Promise<void> {
  const [first] = saved
  if (!first) return
  const assignments = saved.map(({ assignment }) => {
    const { id, code, title, label, dueOn, dueTime, urgency } = assignment
    return { id, code, title, anchor: label, dueOn, dueTime, urgency }
  })
  await tellLeads(tx, { assignments, causeId: first.eventId, now: cause.now, batch: cause.batch })
}

/** Containers too are locked in the order of their ids. */
async function rollUpParents(
  tx: Transaction,
  { saved, now }: { saved: readonly SavedStep[]; now: Date },
): Promise<void> {
  const moved = saved.filter(({ assignment, to }) => to !== assignment.state && assignment.parentId !== null)
  const byParent = groupBy(moved, ({ assignment }) => assignment.parentId ?? '')
  for (const parentId of [...byParent.keys()].toSorted()) {
    const causeId = byParent.get(parentId)?.[0]?.eventId ?? ''
    await rollUp(tx, { parentId, now, causeId })
  }
}
