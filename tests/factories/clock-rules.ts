import fc from 'fast-check'
import { parseHolidayFile } from '#domain/calendar/holiday-file.ts'
import { buildWorkingCalendar, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { type ClockPolicy, type ClockStepName, DEFAULT_CLOCK_POLICY } from '#domain/deadline/clock-policy.ts'
import { DAY_OFF_RULES } from '#domain/deadline/effective-date.ts'
import { addDays } from '#domain/shared/plain-date.ts'
import holidays from '#seed/data/holidays.json' with { type: 'json' }
import { anyInstant, FIRST_DAY } from './clock-lives.ts'
import { DISTANCES, type OracleRules } from './clock-oracle.ts'

/** The same rules as the product has them and as the oracle has them. */
export type Rules = { product: { policy: ClockPolicy; calendar: WorkingCalendar }; oracle: OracleRules }

export function rulesOf(oracle: OracleRules): Rules {
  const days = parseHolidayFile({ ...holidays, ...oracle.holidays })
  if (!days.ok) throw new Error(days.reason)
  const told = Object.fromEntries(
    Object.entries(oracle.distances).map(([step, [first = 0, every]]) => [
      step,
      { ...DEFAULT_CLOCK_POLICY.steps[step as ClockStepName], days: first, everyDays: every ?? null },
    ]),
  )
  const steps = { ...DEFAULT_CLOCK_POLICY.steps, ...told } as ClockPolicy['steps']
  return {
    oracle,
    product: {
      calendar: buildWorkingCalendar(days.value),
      policy: { ...DEFAULT_CLOCK_POLICY, dayOff: oracle.dayOff, steps },
    },
  }
}

export const DEFAULT_RULES = rulesOf({ holidays, dayOff: 'previous', distances: DISTANCES })

const nearby = (days: number) => fc.integer({ min: Math.max(1, Math.ceil(days / 2)), max: days * 2 })
const anyDistances = fc.record(
  Object.fromEntries(Object.entries(DISTANCES).map(([step, days]) => [step, fc.tuple(...days.map(nearby))])) as Record<
    keyof typeof DISTANCES,
    fc.Arbitrary<number[]>
  >,
)
const anyDaysOff = fc.uniqueArray(
  fc.integer({ min: 0, max: 730 }).map((offset) => addDays(FIRST_DAY, offset)),
  { maxLength: 60 },
)

function withDaysOff(days: readonly string[]): OracleRules['holidays'] {
  const sources = ['change']
  const years = Object.entries(holidays.years).map(([year, known]) => {
    const isKnown = (day: string) => [...known.days_off, ...known.working_weekend_days].some(({ date }) => date === day)
    const more = days
      .filter((day) => day.startsWith(year) && !isKnown(day))
      .map((date) => ({ date, type: 'swap_off', name_vi: 'Nghỉ', name_en: 'Off', sources }))
    return [year, { ...known, days_off: [...known.days_off, ...more] }]
  })
  return { years: Object.fromEntries(years) }
}

/** Rules that somebody puts into force in the middle of a life: other distances, other days off. */
const anyChange = fc
  .record({ at: anyInstant, distances: anyDistances, daysOff: anyDaysOff, dayOff: fc.constantFrom(...DAY_OFF_RULES) })
  .map(({ at, daysOff, ...rules }) => ({ at, rules: rulesOf({ ...rules, holidays: withDaysOff(daysOff) }) }))

export const anyChanges = fc
  .array(anyChange, { minLength: 1, maxLength: 3 })
  .map((changes) => changes.sort((a, b) => a.at.getTime() - b.at.getTime()))
