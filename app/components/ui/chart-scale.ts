/** Steps a reader counts in. */
const STEPS = [1, 2, 5] as const

/** The marks of the vertical axis: whole, from 0 to at least the highest value, at most `most` steps. */
export function chartTicks(highest: number, most = 4): number[] {
  let step = 1
  for (let power = 1; ; power *= 10) {
    const found = STEPS.map((factor) => factor * power).find((candidate) => Math.max(highest, 1) / candidate <= most)
    if (found) {
      step = found
      break
    }
  }
  const count = Math.max(1, Math.ceil(highest / step))
  return Array.from({ length: count + 1 }, (_, place) => place * step)
}

export type Frame = { left: number; right: number; top: number; bottom: number }
export type Dot = { x: number; y: number }

const round = (value: number): number => Math.round(value * 10) / 10

/** Values evenly along the frame, the axis from 0 to `ceiling`. A single value stands at the right end. */
export function chartDots(values: readonly number[], { left, right, top, bottom }: Frame, ceiling: number): Dot[] {
  const last = values.length - 1
  return values.map((value, place) => ({
    x: last === 0 ? right : round(left + ((right - left) * place) / last),
    y: round(bottom - ((bottom - top) * value) / ceiling),
  }))
}
