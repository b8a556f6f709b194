import { addDays, daysBetween, type PlainDate, weekdayOf } from '#domain/shared/plain-date.ts'

export type LaneSpan = { kind: 'held' | 'over' | 'holding' | 'left'; from: PlainDate; to: PlainDate }
export type LaneBar = { kind: LaneSpan['kind']; startPercent: number; widthPercent: number }

const round = (value: number): number => Math.round(value * 100) / 100
const MONDAY = 1
const MOST_TICKS = 8
const DAYS_A_WEEK = 7

/** Maps days of `from`..`to` onto 0–100. A span of no length is still seen, as a day. */
export function laneScale(from: PlainDate, to: PlainDate) {
  const length = Math.max(1, daysBetween(from, to))
  const percentAt = (day: PlainDate): number =>
    round(Math.min(100, Math.max(0, (daysBetween(from, day) / length) * 100)))
  const barOf = (span: LaneSpan): LaneBar => {
    const start = percentAt(span.from)
    const end = Math.max(percentAt(span.to), round(Math.min(100, start + 100 / length)))
    return { kind: span.kind, startPercent: start, widthPercent: round(end - start) }
  }
  return { percentAt, barOf }
}

/** The first day and the Mondays after it, thinned until they can be read. */
export function laneTicks(from: PlainDate, to: PlainDate): PlainDate[] {
  const untilMonday = (DAYS_A_WEEK + MONDAY - weekdayOf(from)) % DAYS_A_WEEK
  const mondays: PlainDate[] = []
  for (let day = addDays(from, untilMonday); day < to; day = addDays(day, DAYS_A_WEEK)) mondays.push(day)
  const every = Math.ceil(mondays.length / MOST_TICKS)
  return mondays.filter((_, place) => place % Math.max(1, every) === 0)
}
