import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { decideDueSteps, decideStepsBefore, withFired } from './clock.ts'
import type { DueStep } from './clock-facts.ts'
import type { ClockPolicy } from './clock-policy.ts'
import { applyLifeEvent, type Life, type LifeEvent } from './life-event.ts'

/**
 * A life from its issue to `end`, as the application lives it: every act settles first what was due before its instant,
 * then acts; the engine takes what has come whenever it happens to look (`looksAt`), once more at the end.
 */
export function liveThrough(args: {
  start: Life
  events: readonly LifeEvent[]
  looksAt?: readonly Date[]
  end: Date
  rulesAt: (at: Date) => { policy: ClockPolicy; calendar: WorkingCalendar }
}): DueStep[] {
  const { start, events, looksAt = [], end, rulesAt } = args
  const record: DueStep[] = []
  let life = start
  const take = (steps: readonly DueStep[]) => {
    life = { ...life, facts: withFired(life.facts, steps) }
    record.push(...steps)
  }
  for (const { at, event } of momentsOf({ events, looksAt: [...looksAt, end] })) {
    if (at > end) break
    if (event === undefined) {
      take(decideDueSteps({ facts: life.facts, ...rulesAt(at), now: at }))
      continue
    }
    if (at < start.facts.issuedAt) continue
    take(decideStepsBefore({ facts: life.facts, ...rulesAt(at), instant: at }))
    life = applyLifeEvent(life, event)
    life = { ...life, facts: { ...life.facts, settledUntil: at } }
  }
  return record
}

/** Acts and looks in order of time; at the same instant the act comes first, and acts keep the order they were given in. */
function momentsOf({ events, looksAt }: { events: readonly LifeEvent[]; looksAt: readonly Date[] }) {
  return [...events.map((event) => ({ at: event.at, event })), ...looksAt.map((at) => ({ at, event: undefined }))].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )
}
