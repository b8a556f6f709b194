import { addDays, monthOf, type PlainDate, plainDate, yearOf } from '#domain/shared/plain-date.ts'

export const PERIOD_KINDS = ['month', 'quarter', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** A month ("2024-10"), a quarter ("2024-Q4") or a year ("2024"); `to` is its last day, the cut-off of its figures. */
export type Period = { key: string; kind: PeriodKind; from: PlainDate; to: PlainDate }

const MONTHS_A_QUARTER = 3
const MONTHS_A_YEAR = 12

function span(key: string, kind: PeriodKind, { year, month, months }: { year: number; month: number; months: number }) {
  const first = (index: number) =>
    plainDate(`${year + Math.floor(index / MONTHS_A_YEAR)}-${String((index % MONTHS_A_YEAR) + 1).padStart(2, '0')}-01`)
  return { key, kind, from: first(month - 1), to: addDays(first(month - 1 + months), -1) }
}

/** A period by its key; nothing is guessed. */
export function parsePeriod(key: string): Period | undefined {
  const parts = /^(20\d{2})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?$/.exec(key)
  if (!parts) return undefined
  const year = Number(parts[1])
  if (parts[2]) return span(key, 'month', { year, month: Number(parts[2]), months: 1 })
  if (!parts[3]) return span(key, 'year', { year, month: 1, months: MONTHS_A_YEAR })
  const month = (Number(parts[3]) - 1) * MONTHS_A_QUARTER + 1
  return span(key, 'quarter', { year, month, months: MONTHS_A_QUARTER })
}

const requirePeriod = (key: string): Period => {
  const period = parsePeriod(key)
  if (!period) throw new Error(`not a period: ${key}`)
  return period
}

export const monthOfDay = (day: PlainDate): Period => requirePeriod(day.slice(0, 'YYYY-MM'.length))

/** The last months, the quarters and years that end in them, newest first: what can be chosen. */
export function recentPeriods(today: PlainDate, months = MONTHS_A_YEAR): Period[] {
  const found: Period[] = []
  for (let month = monthOfDay(today); found.filter(({ kind }) => kind === 'month').length < months; ) {
    const [year, number] = [yearOf(month.from), monthOf(month.from)]
    if (number === MONTHS_A_YEAR) found.push(requirePeriod(`${year}`))
    if (number % MONTHS_A_QUARTER === 0) found.push(requirePeriod(`${year}-Q${number / MONTHS_A_QUARTER}`))
    found.push(month)
    month = monthOfDay(addDays(month.from, -1))
  }
  return found
}
