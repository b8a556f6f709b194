import { daysBetween, type PlainDate } from '#domain/shared/plain-date.ts'
import { type MeasuringPeriod, periodsBetween } from './measuring-period.ts'
import { figureOf, type Goal, goalsOf, isMeasured, reaches, type Target } from './target.ts'

/**
 * `open`: measured and not reached, but how it goes cannot be told yet (one reading, no year, a thing that is done or
 * not). `described`: the words give nothing to measure; a person judges.
 */
export const TARGET_STATES = ['missed', 'behind', 'no-data', 'open', 'on-track', 'met', 'described'] as const
export type TargetState = (typeof TARGET_STATES)[number]

export type MeasuredPoint = { readOn: PlainDate; value: number | null; met: boolean | null }

export type Trajectory = {
  state: TargetState
  latest: MeasuredPoint | null
  /** The next goal in time, or the last one when all have passed. */
  goal: Goal
  /** What every period to come has to add; negative for what has to fall. */
  neededPerPeriod: number | null
  periodsLeft: number | null
  /** Where the straight line from the first reading to the goal stands on the day of the latest one. */
  expected: number | null
  /** Where the pace so far leads to on the day of the goal. */
  projected: number | null
}

/** How an indicator goes towards its goal. Readings in any order, corrected ones left out. */
export function judgeTrajectory(facts: {
  target: Target
  readings: readonly MeasuredPoint[]
  everyMonths: MeasuringPeriod
  today: PlainDate
}): Trajectory {
  const { target, everyMonths, today } = facts
  const readings = [...facts.readings].sort((one, other) => one.readOn.localeCompare(other.readOn))
  const goal = goalOn(target, today)
  const latest = readings.at(-1) ?? null
  const unknown = { neededPerPeriod: null, periodsLeft: null, expected: null, projected: null }
  const isOver = goal.by !== null && today > goal.by
  if (!isMeasured(target.operator)) {
    if (target.operator === 'qualitative')
      return { state: latest ? described(latest) : 'described', latest, goal, ...unknown }
    if (!latest || latest.met === null) return { state: 'no-data', latest, goal, ...unknown }
    return { state: latest.met ? 'met' : isOver ? 'missed' : 'open', latest, goal, ...unknown }
  }
  const figures = readings.flatMap(({ readOn, value }) => (value === null ? [] : [{ readOn, value }]))
  const last = figures.at(-1)
  const first = figures[0]
  if (!first || !last) return { state: 'no-data', latest, goal, ...unknown }
  const line = lineTo({ first, last, goal, everyMonths, target })
  const isMet = reaches(target.operator, goal, last.value)
  return {
    state: isMet ? 'met' : stateOf(isOver, line, last.value, target),
    latest,
    goal,
    ...line,
    ...(isMet ? { neededPerPeriod: null } : {}),
  }
}

const described = ({ met }: MeasuredPoint): TargetState => (met === null ? 'described' : met ? 'met' : 'open')

/** The goal that is aimed at on a day. */
export const goalOn = (target: Target, today: PlainDate): Goal => {
  const goals = goalsOf(target)
  const next = goals.find(({ by }) => by === null || by >= today) ?? goals.at(-1)
  if (!next) throw new Error('a target without a goal')
  return next
}

type Figure = { readOn: PlainDate; value: number }
type Line = Pick<Trajectory, 'neededPerPeriod' | 'periodsLeft' | 'expected' | 'projected'>
type Ends = { first: Figure; last: Figure; goal: Goal; everyMonths: MeasuringPeriod; target: Target }

function lineTo({ first, last, goal, everyMonths, target }: Ends): Line {
  const figure = figureOf(goal)
  if (figure === null || goal.by === null)
    return { neededPerPeriod: null, periodsLeft: null, expected: null, projected: null }
  const periodsLeft = periodsBetween(last.readOn, goal.by, everyMonths)
  const neededPerPeriod = periodsLeft > 0 ? (figure - last.value) / periodsLeft : null
  const passed = daysBetween(first.readOn, last.readOn)
  const whole = daysBetween(first.readOn, goal.by)
  if (passed <= 0 || whole <= 0) return { neededPerPeriod, periodsLeft, expected: null, projected: null }
  const expected = first.value + ((figure - first.value) * Math.min(passed, whole)) / whole
  const projected = first.value + ((last.value - first.value) * whole) / passed
  return { neededPerPeriod, periodsLeft, expected, projected: withinShare(projected, target.unit) }
}

/** No share grows beyond the whole or falls below nothing, whatever the pace. */
const withinShare = (value: number, unit: string | null): number =>
  Math.max(0, unit === '%' ? Math.min(100, value) : value)

function stateOf(isOver: boolean, { expected }: Line, value: number, { operator }: Target): TargetState {
  if (isOver) return 'missed'
  if (expected === null) return 'open'
  const keepsUp = operator === '<=' ? value <= expected : value >= expected
  return keepsUp ? 'on-track' : 'behind'
}

/** How far towards the goal, 0 to 100; an indicator that must not exceed its bound is full while it keeps it. */
export function shareOfGoal({ goal, latest }: Pick<Trajectory, 'goal' | 'latest'>, target: Target): number | null {
  const figure = figureOf(goal)
  const value = latest?.value ?? null
  if (figure === null || value === null) return null
  if (reaches(target.operator, goal, value)) return 100
  const share = target.operator === '<=' ? figure / value : value / figure
  return Math.max(0, Math.min(100, share * 100))
}
