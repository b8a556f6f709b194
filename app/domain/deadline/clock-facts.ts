import type { AssignmentKind, AssignmentState, Urgency } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { SideLadder } from './agency-date.ts'
import type { ClockStepName, ClockTemplate, StepAudience } from './clock-policy.ts'

/** A recorded step. `at` is the instant it was due at (7:30 of its day), not the moment the engine got to it. */
export type FiredStep = {
  step: ClockStepName
  dueVersion: number
  occurrence: number
  at: Date
  /** How many days it was counted from its date or event. */
  days: number
}

/** All a clock needs to know of an assignment: plain data, no row, no now. */
export type ClockFacts = {
  kind: AssignmentKind
  state: AssignmentState
  dueOn: PlainDate | null
  /** The hour of the date, where one is given. */
  dueTime: TimeOfDay | null
  dueVersion: number
  /** Publication, or the moment the present date was set. */
  dueVersionBeganAt: Date
  /** When the clock last went on after standing still: resumed, sent back, reopened. */
  resumedAt: Date | null
  /** The last time it was given to its lead: publication, re-route, insistence on a decline. */
  issuedAt: Date
  /** Base of `chase-report`: last acceptance, report, return or resume. */
  lastActivityAt: Date
  submittedAt: Date | null
  /** Since when a decline or a request for time waits for its decider. */
  decisionWaitingSince: Date | null
  acknowledgedAt: Date | null
  acknowledgedVersion: number | null
  yearly: boolean
  urgency: Urgency
  /** Nobody judges its own work: where the DIC leads, what would reach the DIC reaches the Office (handbook 2.3). */
  isLedByDic: boolean
  /** An agency gave it on to one below it: what would reach the DIC reaches that agency (ADR 38). */
  isGivenOn: boolean
  /** A report of a continuing duty: nobody reports on a report, and it reaches nobody above the DIC. */
  isPeriodReport?: boolean
  /**
   * All steps with an instant before this one are finished: recorded, or never to be. Every command moves it to its own
   * instant after it has settled. What lay inside a suspension or before a new date stays silent (`runsSince`).
   */
  settledUntil: Date
  /** Every recorded step of this assignment (date steps of earlier versions may be left out). */
  fired: readonly FiredStep[]
  /** Of a date beside the assignment's own: the only steps it has. */
  ladder?: SideLadder
}

/** Why a step is due, as a code with values; the message files hold the sentences (`clock_reason_<code>`). */
export type ClockReason = {
  code:
    | 'before-due'
    | 'before-hour'
    | 'after-due'
    | 'not-acknowledged'
    | 'giver-not-acknowledged'
    | 'no-report'
    | 'not-accepted'
    | 'not-confirmed'
    | 'not-decided'
  /** `on`: the day the distance counts from. Working days, but for `no-report`, which counts calendar days. */
  params: { days: number; on: PlainDate }
}

export type DueStep = {
  step: ClockStepName
  at: Date
  dueVersion: number
  /**
   * With subject, step and dueVersion the unique key of the record. Steps that come once a version: 0. Series of the
   * date: the turn, from 1. Chases, whose base moves with every report or issue: the how-manieth of the whole life.
   */
  occurrence: number
  audience: readonly StepAudience[]
  template: ClockTemplate
  delivery: 'digest' | 'at-once'
  why: ClockReason
}
