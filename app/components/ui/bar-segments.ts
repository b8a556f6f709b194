import { STATUSES, type Status } from './status.ts'

export type StatusCounts = Readonly<Partial<Record<Status, number>>>
export type Segment = { status: Status; count: number; startPercent: number; widthPercent: number }

/** The hairline of paper between two classes. */
const GAP_PERCENT = 0.25
/** One of a thousand must still be seen. */
const LEAST_PERCENT = 0.65

const round = (value: number): number => Math.round(value * 100) / 100

/** Classes in the order of `STATUSES`, worst first; small ones are widened at the cost of the large. */
export function barSegments(counts: StatusCounts): Segment[] {
  const present = STATUSES.map((status) => ({ status, count: counts[status] ?? 0 })).filter(({ count }) => count > 0)
  const total = present.reduce((sum, { count }) => sum + count, 0)
  const share = (count: number) => (count / total) * 100
  const least = LEAST_PERCENT + GAP_PERCENT
  const small = present.filter(({ count }) => share(count) < least)
  const taken = small.length * least
  const largeShare = present.filter((entry) => !small.includes(entry)).reduce((sum, { count }) => sum + share(count), 0)
  let start = 0
  return present.map(({ status, count }) => {
    const whole = share(count) < least ? least : (share(count) / largeShare) * (100 - taken)
    const segment = { status, count, startPercent: round(start), widthPercent: round(whole - GAP_PERCENT) }
    start += whole
    return segment
  })
}
