import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { dayAt, instantAt } from '#domain/shared/plain-date.ts'
import type { ClockFacts, DueStep } from './clock-facts.ts'
import { type Audience, type ClockPolicy, clockStepRule } from './clock-policy.ts'
import { findEscalationToDic, openSeries, type StepSeries } from './clock-series.ts'

/*
 * The clock of an assignment (handbook 2.5). Nothing here knows the present moment: a step is an instant that follows
 * from the facts, and the callers ask which of them have come.
 *
 * An event at 7:30 comes before the step of 7:30. Therefore a command settles with `decideStepsBefore` (strictly before
 * its own instant), then acts, then moves `settledUntil` to its instant; the engine's `advance` takes
 * `decideDueSteps` (up to and including now). Taking a step moves `settledUntil` to the step's instant, not to now.
 * So it does not matter how often or how late anybody looks.
 */

type Evaluation = { facts: ClockFacts; calendar: WorkingCalendar; policy: ClockPolicy }
type Window = { from?: Date; isWithin?: (at: Date) => boolean; limit?: number }
type Head = { series: StepSeries; turn: number; at: Date; taken: number }

function audienceOf({ facts, policy }: Evaluation, { step }: StepSeries): readonly Audience[] {
  const { audience } = policy.steps[step]
  if (!facts.isLedByDic) return audience
  const instead = audience.map((code) => (code === 'dic-inbox' || code === 'dic-head' ? 'office' : code))
  return [...new Set(instead)]
}

const isBefore = (a: Head, b: Head): boolean =>
  a.at.getTime() === b.at.getTime() ? a.series.step < b.series.step : a.at < b.at

/** Merges the open series in order of time, then of step name, and names the first year the calendar lacks for any. */
function collectSteps(evaluation: Evaluation, window: Window): { steps: DueStep[]; missingYear: number | null } {
  const { facts, policy } = evaluation
  const { isWithin = () => true, limit = Number.POSITIVE_INFINITY } = window
  const floorMs = Math.max(
    facts.settledUntil.getTime(),
    facts.dueVersionBeganAt.getTime(),
    window.from?.getTime() ?? Number.NEGATIVE_INFINITY,
  )
  const floorDay = dayAt(new Date(floorMs))
  let missingYear: number | null = null

  const findTurn = (series: StepSeries, from: number, taken: number): Head | undefined => {
    for (let turn = from; turn <= series.lastTurn; turn += 1) {
      const day = series.dayOf(turn)
      if (!day.ok) {
        const year = Number(day.params?.year)
        missingYear = missingYear === null ? year : Math.min(missingYear, year)
        return undefined
      }
      if (day.value < floorDay) continue
      const at = instantAt(day.value, policy.fireTime)
      if (at.getTime() >= floorMs && !series.isFired(turn)) return { series, turn, at, taken }
    }
    return undefined
  }

  const heads: Head[] = []
  for (const series of openSeries(evaluation)) {
    const head = findTurn(series, series.firstTurn, 0)
    if (head) heads.push(head)
  }
  const steps: DueStep[] = []
  while (heads.length > 0) {
    let first = 0
    for (let index = 1; index < heads.length; index += 1) {
      if (isBefore(heads[index] as Head, heads[first] as Head)) first = index
    }
    const { series, turn, at, taken } = heads[first] as Head
    if (!isWithin(at)) break
    steps.push({
      step: series.step,
      at,
      dueVersion: facts.dueVersion,
      occurrence: series.occurrenceOf(turn, taken),
      audience: audienceOf(evaluation, series),
      delivery: clockStepRule(series.step).delivery,
      why: series.whyOf(turn),
    })
    if (steps.length === limit) break
    const following = findTurn(series, turn + 1, taken + 1)
    if (following) heads[first] = following
    else heads.splice(first, 1)
  }
  return { steps, missingYear }
}

/**
 * What the row's `nextStepAt` and `waitsForCalendar` become. Both may be set: a reminder that is known, and an
 * escalation that lies in a year nobody has entered yet. A step that may lie in such a year stays open until then.
 */
export function nextStep(evaluation: Evaluation): { next: DueStep | null; waitsForCalendar: number | null } {
  const { steps, missingYear } = collectSteps(evaluation, { limit: 1 })
  return { next: steps[0] ?? null, waitsForCalendar: missingYear }
}

/** For the engine: the steps that have come by `now`, in the order in which they are to be recorded, each once. */
export function decideDueSteps(args: Evaluation & { now: Date }): DueStep[] {
  return collectSteps(args, { isWithin: (at) => at <= args.now }).steps
}

/** For a command at `instant`: what it has to settle before it acts. */
export function decideStepsBefore(args: Evaluation & { instant: Date }): DueStep[] {
  return collectSteps(args, { isWithin: (at) => at < args.instant }).steps
}

/** For the reader: what will happen from `from` on if nobody does anything. */
export function futureSteps(args: Evaluation & { from: Date; limit: number }): DueStep[] {
  return collectSteps(args, { from: args.from, limit: args.limit }).steps
}

/** The facts once a step is recorded. */
export function withFired(facts: ClockFacts, { step, dueVersion, occurrence, at }: DueStep): ClockFacts {
  return { ...facts, settledUntil: at, fired: [...facts.fired, { step, dueVersion, occurrence, at }] }
}

/** The DIC can acknowledge once `escalate-dic` of the present date has reached it, while the cause lasts. */
export function canAcknowledge(facts: ClockFacts): boolean {
  const isOpen = clockStepRule('escalate-dic').states.includes(facts.state)
  return isOpen && findEscalationToDic(facts) !== undefined && facts.acknowledgedVersion !== facts.dueVersion
}
