import { type CalendarResult, type WorkingCalendar, workingDayOnOrAfter } from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, instantAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { ClockFacts, DueStep } from './clock-facts.ts'
import { type Audience, type ClockPolicy, clockStepRule, type StepAudience, stepSettings } from './clock-policy.ts'
import {
  calendarOfStep,
  dayOfTurn,
  daysOfTurn,
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

type InsteadOfDic = Partial<Record<Audience, StepAudience>>
/** Nobody judges its own work: the Office does where the DIC leads. A piece is judged by the agency that gave it. */
const OF_THE_DIC: InsteadOfDic = { 'dic-inbox': 'office', 'dic-head': 'office' }
const OF_A_PIECE: InsteadOfDic = { 'dic-inbox': 'giver', 'dic-head': 'giver-head' }

function audienceOf({ facts, policy }: Evaluation, { step }: StepSeries): readonly StepAudience[] {
  const audience = facts.ladder?.audience ?? stepSettings(policy, facts.kind)[step].audience
  if (!facts.isLedByDic && !facts.isGivenOn) return audience
  const instead = facts.isGivenOn ? OF_A_PIECE : OF_THE_DIC
  return [...new Set(audience.map((code) => instead[code] ?? code))]
}

const isBefore = (a: Head, b: Head): boolean =>
  a.at.getTime() === b.at.getTime() ? a.series.step < b.series.step : a.at < b.at

/** Since when the clock runs without a break: what lay before stays silent for ever. */
const runsSince = ({ dueVersionBeganAt, resumedAt }: ClockFacts): Date =>
  resumedAt !== null && resumedAt > dueVersionBeganAt ? resumedAt : dueVersionBeganAt

type Moment = { ms: number; day: PlainDate }
const momentOf = (ms: number): Moment => ({ ms, day: dayAt(new Date(ms)) })
/** `from`: what the reader is not asked about lies before it. */
type Floor = { since: Moment; settled: Moment; from: number }

/** The hour of the steps on the first working day on which it is still to come. */
function nextFiring(
  { calendar, policy }: Pick<Evaluation, 'calendar' | 'policy'>,
  { day, ms }: Moment,
): CalendarResult<Date> {
  const isOver = instantAt(day, policy.fireTime).getTime() < ms
  const firing = workingDayOnOrAfter(calendar, isOver ? addDays(day, 1) : day)
  return firing.ok ? accept(instantAt(firing.value, policy.fireTime)) : firing
}

/**
 * The first turn from `turn` on that is not settled yet, or the year it waits for. Where a changed policy or calendar,
 * or a year entered late, puts a turn behind what is settled already, it is not lost: the newest of them fires at the
 * next hour of the steps.
 */
function findHead(
  evaluation: Evaluation,
  { series, turn: from, taken }: Pick<Head, 'series' | 'turn' | 'taken'>,
  floor: Floor,
): CalendarResult<Head | undefined> {
  const { calendar, policy } = evaluation
  const { since, settled } = floor
  const last = lastTurnOf(series)
  let behind: number | undefined
  let next: Head | undefined
  let unknown: CalendarResult<never> | undefined
  for (let turn = from; turn <= last; turn += 1) {
    const day = dayOfTurn(series, turn, calendar)
    if (!day.ok) {
      unknown = day
      break
    }
    if (day.value < since.day) continue
    const at = instantAt(day.value, policy.fireTime)
    if (series.endsAt !== null && at >= series.endsAt) break
    if (at.getTime() >= floor.from) {
      next = { series, turn, at, taken }
      break
    }
    if (taken === 0 && at.getTime() >= since.ms && at.getTime() < settled.ms) behind = turn
  }
  if (behind === undefined) return unknown ?? accept(next)
  const firing = nextFiring({ policy, calendar: calendarOfStep(calendar, series.step) }, settled)
  if (!firing.ok) return firing
  const isPassed =
    firing.value.getTime() < floor.from ||
    (next && next.at <= firing.value) ||
    (series.endsAt !== null && firing.value >= series.endsAt)
  return accept(isPassed ? next : { series, turn: behind, at: firing.value, taken })
}

/** Merges the open series in order of time, then of step name, and names the first year the calendar lacks for any. */
function collectSteps(evaluation: Evaluation, window: Window): { steps: DueStep[]; missingYear: number | null } {
  const { facts } = evaluation
  const { isWithin = () => true, limit = Number.POSITIVE_INFINITY } = window
  const since = momentOf(runsSince(facts).getTime())
  const settled = momentOf(Math.max(facts.settledUntil.getTime(), since.ms))
  const floor: Floor = { since, settled, from: Math.max(settled.ms, window.from?.getTime() ?? 0) }
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
    occurrence: occurrenceOfTurn(series, taken),
    audience: audienceOf(evaluation, series),
    template: stepSettings(evaluation.policy, facts.kind)[series.step].template,
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
  const fired = steps.map(({ step, dueVersion, occurrence, at, why }) => ({
    step,
    dueVersion,
    occurrence,
    at,
    days: why.params.days,
  }))
  return { ...facts, settledUntil, fired: [...facts.fired, ...fired] }
}
