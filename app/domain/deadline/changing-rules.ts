import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { decideStepsBefore, withFired } from './clock.ts'
import type { ClockFacts, DueStep } from './clock-facts.ts'
import type { ClockPolicy } from './clock-policy.ts'

export type LifeRules = { policy: ClockPolicy; calendar: WorkingCalendar }

/** Rules that were in force until a change put others in their place. */
export type EarlierRules<Rules extends LifeRules> = { rules: Rules; until: Date }

/** A step and the rules under which it is due. */
export type RuledStep<Rules extends LifeRules> = { step: DueStep; rules: Rules }

export const under = <Rules extends LifeRules>(rules: Rules, steps: readonly DueStep[]): RuledStep<Rules>[] =>
  steps.map((step) => ({ step, rules }))

/**
 * Brings a clock through the changes of the rules that it has not seen yet, oldest first: what was due before each of
 * them is taken under the rules of then, whenever somebody gets to it. So it does not matter to the record whether a
 * change reached this clock at once or hours later (ADR 44). An act of people settles first, therefore none lies between.
 */
export function settleThroughChanges<Rules extends LifeRules>(args: {
  facts: ClockFacts
  earlier: readonly EarlierRules<Rules>[]
}): { facts: ClockFacts; steps: RuledStep<Rules>[] } {
  let { facts } = args
  const steps: RuledStep<Rules>[] = []
  for (const { rules, until } of args.earlier) {
    const taken = decideStepsBefore({ facts, ...rules, instant: until })
    steps.push(...under(rules, taken))
    facts = withFired(facts, taken)
    if (facts.settledUntil < until) facts = { ...facts, settledUntil: until }
  }
  return { facts, steps }
}
