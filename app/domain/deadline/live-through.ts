import { type EarlierRules, type LifeRules, settleThroughChanges } from './changing-rules.ts'
import { decideDueSteps, decideStepsBefore, withFired } from './clock.ts'
import type { DueStep } from './clock-facts.ts'
import { applyLifeEvent, type Life, type LifeEvent } from './life-event.ts'

type Moment = { at: Date } & ({ event: LifeEvent } | { rules: LifeRules } | { look: true })

/**
 * A life from its issue to `end`, as the application lives it: every act settles first what was due before its instant;
 * a change of the rules is only noted, and who next acts or looks brings the clock through it; the engine takes what has
 * come whenever it happens to look, once more at the end.
 */
export function liveThrough(args: {
  start: Life
  rules: LifeRules
  changes?: readonly { at: Date; rules: LifeRules }[]
  events: readonly LifeEvent[]
  looksAt?: readonly Date[]
  end: Date
}): DueStep[] {
  const { start, end } = args
  const record: DueStep[] = []
  let life = start
  let rules = args.rules
  let earlier: EarlierRules<LifeRules>[] = []
  const take = (steps: readonly DueStep[]) => {
    life = { ...life, facts: withFired(life.facts, steps) }
    record.push(...steps)
  }
  const catchUp = () => {
    const { facts, steps } = settleThroughChanges({ facts: life.facts, earlier })
    life = { ...life, facts }
    record.push(...steps.map(({ step }) => step))
    earlier = []
  }
  for (const moment of momentsOf(args)) {
    const { at } = moment
    if (at > end) break
    if ('rules' in moment) {
      if (at >= start.facts.issuedAt) earlier.push({ rules, until: at })
      rules = moment.rules
      continue
    }
    if (at < start.facts.issuedAt) continue
    catchUp()
    if ('look' in moment) {
      take(decideDueSteps({ facts: life.facts, ...rules, now: at }))
      continue
    }
    take(decideStepsBefore({ facts: life.facts, ...rules, instant: at }))
    life = applyLifeEvent(life, moment.event)
    life = { ...life, facts: { ...life.facts, settledUntil: at } }
  }
  return record
}

/** In order of time; at the same instant what people do comes before the look, and keeps the order it was given in. */
function momentsOf({ events, changes = [], looksAt = [], end }: Parameters<typeof liveThrough>[0]): Moment[] {
  const looks = [...looksAt, end].map((at) => ({ at, look: true as const }))
  const acts = events.map((event) => ({ at: event.at, event }))
  return [...changes, ...acts, ...looks].sort((a, b) => a.at.getTime() - b.at.getTime())
}
