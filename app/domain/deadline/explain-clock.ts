import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { Telling } from '#domain/notification/telling.ts'
import { futureSteps, nextStep } from './clock.ts'
import type { ClockFacts, ClockReason, DueStep } from './clock-facts.ts'
import type { ClockPolicy, ClockStepName } from './clock-policy.ts'
import { type Pause, type SilentStep, silentSteps } from './silent-steps.ts'

/** What a step of the clock did: why, by which rules, whom it reached, and what became of telling each of them. */
export type TakenStep = {
  step: ClockStepName | 'open-occurrence'
  dueVersion: number
  occurrence: number
  /** Null for a period that was opened: its rule says why. */
  countedDays: number | null
  dueAt: Date
  firedAt: Date
  why: ClockReason | null
  policyVersion: number
  calendarVersion: number
  reached: AudienceNames[]
  tellings: readonly Telling[]
}

/** An office of the clock's steps and who holds it. */
export type AudienceNames = { audience: string; names: string[] }

/** A step that will come, with the names of those whom it would reach now. */
export type ComingStep = DueStep & { reaches: readonly string[] }

export type ClockExplanation = {
  taken: readonly TakenStep[]
  future: readonly ComingStep[]
  /** Rungs of the present date that stay silent, and why. */
  silent: readonly SilentStep[]
  /** A year without rows in which a step may lie. */
  waitsForCalendar: number | null
  policyVersion: number
  calendarVersion: number
  /** The lead has days of its own. */
  isOwnCalendar: boolean
}

/** Far enough to meet every kind of step, also beside those that repeat every week. */
const LOOK_AHEAD_STEPS = 40

/**
 * All that can be said of a clock: what it did, newest first, and what it will do if nobody does anything. A step that
 * repeats is told once. The page of an assignment and `npm run clock:explain` show the same.
 */
export function explainClock(args: {
  facts: ClockFacts
  record: { steps: readonly TakenStep[]; pauses: readonly Pause[]; audiences: readonly AudienceNames[] }
  policy: ClockPolicy
  calendar: WorkingCalendar & { version: number }
  now: Date
}): ClockExplanation {
  const { facts, record, policy, calendar, now } = args
  const known = { facts, policy, calendar }
  return {
    taken: record.steps,
    future: firstOfEach(futureSteps({ ...known, from: now, limit: LOOK_AHEAD_STEPS })).map((step) => ({
      ...step,
      reaches: namesOf(step, record.audiences),
    })),
    silent: silentSteps({ ...known, pauses: record.pauses, now }),
    waitsForCalendar: nextStep(known).waitsForCalendar,
    policyVersion: policy.version,
    calendarVersion: calendar.version,
    isOwnCalendar: calendar.province !== undefined,
  }
}

function namesOf({ audience }: DueStep, audiences: readonly AudienceNames[]): string[] {
  const meant = audiences.filter((one) => audience.some((code) => code === one.audience))
  return [...new Set(meant.flatMap(({ names }) => names))]
}

function firstOfEach(steps: readonly DueStep[]): DueStep[] {
  const seen = new Set<string>()
  return steps.filter(({ step }) => !seen.has(step) && seen.add(step))
}

/** The facts of a clock know a recorded step by less. */
export const toFiredSteps = (taken: readonly TakenStep[]): ClockFacts['fired'] =>
  taken.flatMap(({ step, dueVersion, occurrence, dueAt, countedDays }) =>
    step === 'open-occurrence' ? [] : [{ step, dueVersion, occurrence, at: dueAt, days: countedDays ?? 0 }],
  )
