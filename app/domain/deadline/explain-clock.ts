import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { futureSteps, nextStep } from './clock.ts'
import type { ClockFacts, ClockReason, DueStep } from './clock-facts.ts'
import type { ClockPolicy, ClockStepName } from './clock-policy.ts'

/** What a step of the clock did: why, by which rules, whom it reached, and what became of the mails about it. */
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
  reached: { audience: string; names: string[] }[]
  told: number
  sent: number
  failed: number
  waiting: number
}

export type ClockExplanation = {
  taken: readonly TakenStep[]
  future: readonly DueStep[]
  /** A year without rows in which a step may lie. */
  waitsForCalendar: number | null
  policyVersion: number
  calendarVersion: number
}

/** Far enough to meet every kind of step, also beside those that repeat every week. */
const LOOK_AHEAD_STEPS = 40

/**
 * All that can be said of a clock: what it did, newest first, and what it will do if nobody does anything. A step that
 * repeats is told once. The page of an assignment and `npm run clock:explain` show the same.
 */
export function explainClock(args: {
  facts: ClockFacts
  taken: readonly TakenStep[]
  policy: ClockPolicy
  calendar: WorkingCalendar & { version: number }
  now: Date
}): ClockExplanation {
  const { facts, taken, policy, calendar, now } = args
  const known = { facts, policy, calendar }
  return {
    taken,
    future: firstOfEach(futureSteps({ ...known, from: now, limit: LOOK_AHEAD_STEPS })),
    waitsForCalendar: nextStep(known).waitsForCalendar,
    policyVersion: policy.version,
    calendarVersion: calendar.version,
  }
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
