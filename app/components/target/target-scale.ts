import { daysBetween, type PlainDate } from '#domain/shared/plain-date.ts'

export type Frame = { left: number; right: number; top: number; bottom: number }
export type Placed = { x: number; y: number }
type Point = { readOn: PlainDate; value: number }

const STEPS = [1, 2, 2.5, 5, 10] as const
const MOST_STEPS = 4
/** Readings have three decimals at most: an axis between them would show nothing. */
const FINEST = 0.001

const round = (value: number): number => Math.round(value * 100) / 100

/** Marks of an axis that shows where the readings move: round numbers around them, not from nought. */
export function axisTicks(values: readonly number[]): number[] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const span = Math.max(high - low || Math.abs(high) * 0.1 || 1, FINEST)
  const power = 10 ** Math.floor(Math.log10(span / MOST_STEPS))
  const step = (STEPS.find((factor) => factor * power * MOST_STEPS >= span) ?? 10) * power
  const from = Math.floor(low / step) * step
  const count = Math.max(1, Math.ceil((high - from) / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, place) => Math.round((from + place * step) * 1e6) / 1e6)
}

/** Where a day and a figure lie in the frame: the axis of time is true to the days. */
export function placeOn(
  { left, right, top, bottom }: Frame,
  days: { from: PlainDate; to: PlainDate },
  ticks: readonly number[],
) {
  const whole = daysBetween(days.from, days.to)
  const low = ticks[0] ?? 0
  const span = (ticks.at(-1) ?? 1) - low || 1
  return ({ readOn, value }: Point): Placed => ({
    x: whole <= 0 ? right : round(left + ((right - left) * daysBetween(days.from, readOn)) / whole),
    y: round(bottom - ((bottom - top) * (value - low)) / span),
  })
}
