import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { futureSteps } from './clock.ts'
import type { ClockFacts, DueStep } from './clock-facts.ts'
import type { ClockPolicy } from './clock-policy.ts'

type Rules = { policy: ClockPolicy; calendar: WorkingCalendar }

/** Far enough to come past every rung of the ladder once. */
const COMPARED_STEPS = 16

/**
 * The first step that an open clock would take otherwise under other rules: at another time, to others, or not at all.
 * Undefined where nothing differs. What is due by now is taken under the old rules in any case.
 */
export function compareClocks(args: {
  facts: ClockFacts
  before: Rules
  after: Rules
  now: Date
}): { from: DueStep | null; to: DueStep | null } | undefined {
  const { before, after, now } = args
  const facts = args.facts.settledUntil < now ? { ...args.facts, settledUntil: now } : args.facts
  const ahead = (rules: Rules) => futureSteps({ facts, ...rules, from: now, limit: COMPARED_STEPS })
  const [old, changed] = [ahead(before), ahead(after)]
  const place = Array.from({ length: Math.max(old.length, changed.length) }, (_, index) => index).find(
    (index) => keyOf(old[index]) !== keyOf(changed[index]),
  )
  return place === undefined ? undefined : { from: old[place] ?? null, to: changed[place] ?? null }
}

const keyOf = (step: DueStep | undefined): string =>
  step ? [step.at.getTime(), step.step, step.template, ...step.audience].join(' ') : ''
