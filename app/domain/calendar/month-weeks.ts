import { addDays, monthOf, type PlainDate, plainDate, weekdayOf } from '#domain/shared/plain-date.ts'

const DAYS_A_WEEK = 7

/** The days of a month in weeks from Monday to Sunday; null where a week reaches into another month. */
export function monthWeeks(year: number, month: number): (PlainDate | null)[][] {
  const first = plainDate(`${year}-${String(month).padStart(2, '0')}-01`)
  const cells: (PlainDate | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null)
  for (let day = first; monthOf(day) === month; day = addDays(day, 1)) cells.push(day)
  while (cells.length % DAYS_A_WEEK !== 0) cells.push(null)
  return Array.from({ length: cells.length / DAYS_A_WEEK }, (_, week) =>
    cells.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK),
  )
}
