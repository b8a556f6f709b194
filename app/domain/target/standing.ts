import type { PlainDate } from '#domain/shared/plain-date.ts'
import { DEFAULT_PERIOD, type MeasuringPeriod, type MissingPeriod, missingPeriod } from './measuring-period.ts'
import type { Target } from './target.ts'
import { judgeTrajectory, type MeasuredPoint, TARGET_STATES, type TargetState, type Trajectory } from './trajectory.ts'

type Placed = Target & { ordinal: number }
type Point = MeasuredPoint & { ordinal: number }
type Measurer = { everyMonths: MeasuringPeriod; askedOn: PlainDate }

/** An indicator with its standing readings, oldest first, and how it goes. */
export type Standing<Indicator extends Placed = Placed> = {
  target: Indicator
  points: MeasuredPoint[]
  trajectory: Trajectory
}

/** How the indicators of one sentence stand by their readings, newest first, and the period whose reading its measurer still owes. */
export function toStandings<Indicator extends Placed>(facts: {
  targets: readonly Indicator[]
  readings: readonly Point[]
  measurer: Measurer | null
  today: PlainDate
}): { standings: Standing<Indicator>[]; missing: MissingPeriod | null } {
  const { targets, readings, measurer, today } = facts
  const everyMonths = measurer?.everyMonths ?? DEFAULT_PERIOD
  const standings = targets.map((target) => {
    const points = readings
      .filter(({ ordinal }) => ordinal === target.ordinal)
      // Of two readings of one day the later entered one counts: it has to come last.
      .reverse()
      .sort((one, other) => one.readOn.localeCompare(other.readOn))
    return { target, points, trajectory: judgeTrajectory({ target, readings: points, everyMonths, today }) }
  })
  return { standings, missing: measurer ? owed(standings, measurer, today) : null }
}

/** One indicator without its reading is enough: the period is asked for as a whole. */
function owed(
  standings: readonly Standing[],
  { everyMonths, askedOn }: Measurer,
  today: PlainDate,
): MissingPeriod | null {
  for (const { trajectory } of standings) {
    const lastReadOn = trajectory.latest?.readOn ?? null
    const missing = missingPeriod({ lastReadOn, everyMonths, askedOn, today })
    if (missing) return missing
  }
  return null
}

/** The state that a sentence of several indicators shows: the one that worries most. */
export const worstState = (standings: readonly Standing[]): TargetState =>
  TARGET_STATES.find((state) => standings.some(({ trajectory }) => trajectory.state === state)) ?? 'no-data'

export const countStates = (
  items: readonly { standings: readonly Standing[] }[],
): { state: TargetState; count: number }[] =>
  TARGET_STATES.map((state) => ({
    state,
    count: items.filter(({ standings }) => worstState(standings) === state).length,
  })).filter(({ count }) => count > 0)
