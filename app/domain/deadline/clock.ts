import type { CalendarResult, WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { dayAt, instantAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { ClockFacts, DueStep } from './clock-facts.ts'
import { type Audience, type ClockPolicy, clockStepRule } from './clock-policy.ts'
import {
  dayOfTurn,
  daysOfTurn,
  isFiredTurn,
  lastTurnOf,
  occurrenceOfTurn,
  openSeries,
  type StepSeries,
} from './clock-series.ts'

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

/** The first turn from `turn` on that lies at or after the floor and is not recorded yet, or the year it waits for. */
function findHead(
  { calendar, policy }: Evaluation,
  { series, turn: from, taken }: Pick<Head, 'series' | 'turn' | 'taken'>,
  floor: { ms: number; day: PlainDate },
): CalendarResult<Head | undefined> {
  const last = lastTurnOf(series)
  for (let turn = from; turn <= last; turn += 1) {
    const day = dayOfTurn(series, turn, calendar)
    if (!day.ok) return day
    if (day.value < floor.day || isFiredTurn(series, turn)) continue
    const at = instantAt(day.value, policy.fireTime)
    if (at.getTime() >= floor.ms) return accept({ series, turn, at, taken })
  }
  return accept(undefined)
}

/** Merges the open series in order of time, then of step name, and names the first year the calendar lacks for any. */
function collectSteps(evaluation: Evaluation, window: Window): { steps: DueStep[]; missingYear: number | null } {
  const { facts } = evaluation
  const { isWithin = () => true, limit = Number.POSITIVE_INFINITY } = window
  const ms = Math.max(
    facts.settledUntil.getTime(),
    facts.dueVersionBeganAt.getTime(),
    window.from?.getTime() ?? Number.NEGATIVE_INFINITY,
  )
  const floor = { ms, day: dayAt(new Date(ms)) }
  let missingYear: number | null = null
  const heads: Head[] = []
  const steps: DueStep[] = []
  let following = openSeries(evaluation).map((series) => ({ series, turn: series.firstTurn, taken: 0 }))
  for (;;) {
    for (const wanted of following) {
      const head = findHead(evaluation, wanted, floor)
      if (head.ok && head.value) heads.push(head.value)
      if (!head.ok) missingYear = Math.min(Number(head.params?.year), missingYear ?? Number.POSITIVE_INFINITY)
    }
    const first = heads.reduce<Head | undefined>((a, b) => (a === undefined || isBefore(b, a) ? b : a), undefined)
    if (first === undefined || !isWithin(first.at)) break
    steps.push(toDueStep(evaluation, first))
    if (steps.length === limit) break
    heads.splice(heads.indexOf(first), 1)
    following = [{ series: first.series, turn: first.turn + 1, taken: first.taken + 1 }]
  }
  return { steps, missingYear }
}

function toDueStep(evaluation: Evaluation, { series, turn, at, taken }: Head): DueStep {
  const { facts } = evaluation
  const on = series.from.ok ? series.from.value : (facts.dueOn as PlainDate)
  return {
    step: series.step,
    at,
    dueVersion: facts.dueVersion,
    occurrence: occurrenceOfTurn(series, turn, taken),
    audience: audienceOf(evaluation, series),
    delivery: clockStepRule(series.step).delivery,
    why: { code: series.why, params: { days: daysOfTurn(series, turn), on } },
  }
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

/** The facts once steps are recorded. */
export function withFired(facts: ClockFacts, steps: readonly DueStep[]): ClockFacts {
  const settledUntil = steps.at(-1)?.at
  if (settledUntil === undefined) return facts
  const fired = steps.map(({ step, dueVersion, occurrence, at }) => ({ step, dueVersion, occurrence, at }))
  return { ...facts, settledUntil, fired: [...facts.fired, ...fired] }
}
