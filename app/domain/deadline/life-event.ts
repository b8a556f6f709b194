import { type AssignmentAction, actionRule, stateAfter } from '#domain/assignment/life-cycle.ts'
import { type AssignmentState, OPEN_STATES } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { ClockFacts } from './clock-facts.ts'
import { findEscalationToDic } from './clock-series.ts'

/** What people do to an assignment, as far as its clock is concerned. */
export type LifeEvent = { at: Date } & (
  | { kind: Exclude<LifeEventKind, 'extend'> }
  | { kind: 'extend'; dueOn: PlainDate }
)
export type LifeEventKind = keyof typeof LIFE_EVENTS

/** An assignment as its clock knows it; `acceptedAt` decides where a pause returns to. */
export type Life = { facts: ClockFacts; acceptedAt: Date | null }

type LifeEventRule = {
  action: AssignmentAction
  /** Where the clock takes it in more states than the page offers it in. */
  from?: readonly AssignmentState[]
  /** What has to be true beside the state. */
  isPossible?: (facts: ClockFacts) => boolean
  changes: (at: Date, facts: ClockFacts) => Partial<ClockFacts>
}

const hasDate = ({ dueOn }: ClockFacts): boolean => dueOn !== null

/** Each event as the act of the life cycle that it is, and what that act tells the clock. */
const LIFE_EVENTS = {
  accept: { action: 'accept', changes: (at) => ({ lastActivityAt: at }) },
  decline: { action: 'decline', changes: (at) => ({ decisionWaitingSince: at }) },
  insist: { action: 'insist', changes: (at) => ({ issuedAt: at, lastActivityAt: at, decisionWaitingSince: null }) },
  report: { action: 'report-progress', changes: (at) => ({ lastActivityAt: at }) },
  'ask-extension': {
    action: 'request-extension',
    isPossible: hasDate,
    changes: (at) => ({ decisionWaitingSince: at }),
  },
  extend: {
    action: 'decide-extension',
    isPossible: hasDate,
    changes: (at, { dueVersion }) => ({
      dueVersion: dueVersion + 1,
      dueVersionBeganAt: at,
      decisionWaitingSince: null,
    }),
  },
  suspend: { action: 'suspend', changes: () => ({}) },
  resume: { action: 'resume', changes: (at) => ({ lastActivityAt: at, resumedAt: at }) },
  submit: { action: 'submit', changes: (at) => ({ submittedAt: at, decisionWaitingSince: null }) },
  'send-back': { action: 'send-back', changes: (at) => ({ submittedAt: null, lastActivityAt: at, resumedAt: at }) },
  confirm: { action: 'confirm', changes: () => ({}) },
  acknowledge: {
    // An escalation that stood down asks for nothing any more, but whoever takes it in hand all the same knows of it.
    action: 'acknowledge-escalation',
    from: OPEN_STATES,
    isPossible: (facts) => findEscalationToDic(facts) !== undefined,
    changes: (at, { dueVersion }) => ({ acknowledgedAt: at, acknowledgedVersion: dueVersion }),
  },
  withdraw: { action: 'withdraw', changes: () => ({ decisionWaitingSince: null }) },
} as const satisfies Record<string, LifeEventRule>

const lifeEventRule = (kind: LifeEventKind): LifeEventRule => LIFE_EVENTS[kind]

/**
 * The life after an event. One that the state table does not allow changes nothing. Whether a new date is a good one is
 * the command's to check, not the clock's: it counts from whatever date it is given.
 */
export function applyLifeEvent(life: Life, event: LifeEvent): Life {
  const { facts, acceptedAt } = life
  const { at, kind } = event
  const { action, from = actionRule(action).from, isPossible = () => true, changes } = lifeEventRule(kind)
  if (!from.includes(facts.state) || !isPossible(facts)) return life
  return {
    acceptedAt: kind === 'accept' ? at : acceptedAt,
    facts: {
      ...facts,
      ...changes(at, facts),
      ...(event.kind === 'extend' ? { dueOn: event.dueOn, dueTime: null } : {}),
      state: stateAfter({ action, state: facts.state, acceptedAt }),
    },
  }
}
