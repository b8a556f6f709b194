import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { instantAt } from '#domain/shared/plain-date.ts'
import type { ClockFacts } from './clock-facts.ts'
import { CLOCK_STEP_NAMES, type ClockPolicy, type ClockStepName, clockStepRule, stepSettings } from './clock-policy.ts'
import { dayOfDateStep, isAcknowledged } from './clock-series.ts'

/** Why a step of the present date was not taken, or will not be. */
export const SILENCE_REASONS = [
  'switched-off',
  'led-by-dic',
  'before-version',
  'suspended',
  'submitted',
  'stood-still',
  'acknowledged',
] as const
export type SilenceReason = (typeof SILENCE_REASONS)[number]

export type SilentStep = { step: ClockStepName; at: Date; why: SilenceReason }

/** A suspension, with its end where it has one. */
export type Pause = { from: Date; until: Date | null }

type Known = {
  facts: ClockFacts
  pauses: readonly Pause[]
  policy: ClockPolicy
  calendar: WorkingCalendar
  now: Date
}

/**
 * The rungs of the present date that stay silent, each with its instant and its reason (handbook 2.5): what lies before
 * its version began, inside a suspension or while a result waits never fires; some never come for this assignment.
 */
export function silentSteps(known: Known): SilentStep[] {
  const { facts, policy, calendar } = known
  if (facts.dueOn === null || facts.state === 'completed' || facts.state === 'withdrawn') return []
  return CLOCK_STEP_NAMES.flatMap((step): SilentStep[] => {
    if (clockStepRule(step).yearlyOnly && !facts.yearly) return []
    if (facts.fired.some((done) => done.step === step && done.dueVersion === facts.dueVersion)) return []
    const day = dayOfDateStep({ facts, policy, calendar }, step)
    if (!day?.ok) return []
    const at = instantAt(day.value, policy.fireTime)
    const why = whySilent(known, { step, at })
    return why === null ? [] : [{ step, at, why }]
  }).toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

function whySilent({ facts, pauses, policy, now }: Known, { step, at }: { step: ClockStepName; at: Date }) {
  if (!stepSettings(policy, facts.kind)[step].isOn) return 'switched-off'
  if (step === 'escalate-dic' && facts.isLedByDic) return 'led-by-dic'
  if (at < facts.dueVersionBeganAt) return 'before-version'
  const { acknowledgedAt } = facts
  if (step === 'escalate-office' && isAcknowledged(facts) && acknowledgedAt !== null && acknowledgedAt <= at)
    return 'acknowledged'
  if (at <= now) {
    if (pauses.some(({ from, until }) => at >= from && (until === null || at < until))) return 'suspended'
    const { state, submittedAt, resumedAt } = facts
    if (state === 'submitted' && submittedAt !== null && at >= submittedAt) return 'submitted'
    // No suspension, and the clock went on only later: a result waited and was sent back, or the work was reopened.
    if (resumedAt !== null && at < resumedAt) return 'stood-still'
  }
  return null
}
