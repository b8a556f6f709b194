import fc from 'fast-check'
import { parseHolidayFile } from '#domain/calendar/holiday-file.ts'
import { overlayCalendar } from '#domain/calendar/own-calendar.ts'
import { buildWorkingCalendar, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { type ClockPolicy, type ClockStepName, DEFAULT_CLOCK_POLICY } from '#domain/deadline/clock-policy.ts'
import { DAY_OFF_RULES } from '#domain/deadline/effective-date.ts'
import { addDays, type PlainDate, weekdayOf } from '#domain/shared/plain-date.ts'
import holidays from '#seed/data/holidays.json' with { type: 'json' }
import { anyInstant, FIRST_DAY } from './clock-lives.ts'
import { DISTANCES, type OracleRules } from './clock-oracle.ts'

/** The same rules as the product has them and as the oracle has them. */
export type Rules = { product: { policy: ClockPolicy; calendar: WorkingCalendar }; oracle: OracleRules }

/** Days of the lead's own: those it works though the province has the weekend, and those it has off. */
type OwnDays = { worked: PlainDate[]; off: PlainDate[] }

export function rulesOf({ own, ...known }: OracleRules & { own?: OwnDays }): Rules {
  const oracle = own ? { ...known, ownHolidays: withOwnDays(known.holidays, own) } : known
  const days = parseHolidayFile({ ...holidays, ...oracle.holidays })
  if (!days.ok) throw new Error(days.reason)
  const told = Object.fromEntries(
    Object.entries(oracle.distances).map(([step, [first = 0, every]]) => [
      step,
      { ...DEFAULT_CLOCK_POLICY.steps[step as ClockStepName], days: first, everyDays: every ?? null },
    ]),
  )
  const steps = { ...DEFAULT_CLOCK_POLICY.steps, ...told } as ClockPolicy['steps']
  const calendar = buildWorkingCalendar(days.value)
  return {
    oracle,
    product: {
      calendar: own ? overlayCalendar(calendar, toRows(own)) : calendar,
      policy: { ...DEFAULT_CLOCK_POLICY, dayOff: oracle.dayOff, steps },
    },
  }
}

export const DEFAULT_RULES = rulesOf({ holidays, dayOff: 'previous', distances: DISTANCES })

const toRows = ({ worked, off }: OwnDays) => [
  ...worked.map((day) => ({ day, kind: 'worked-saturday' as const })),
  ...off.map((day) => ({ day, kind: 'swap-off' as const })),
]

/** The same as the oracle reads it: a calendar of its own with nothing of the province's left in it on those days. */
function withOwnDays({ years }: OracleRules['holidays'], { worked, off }: OwnDays): OracleRules['holidays'] {
  const isOwn = ({ date }: { date: string }) => [...worked, ...off].some((day) => day === date)
  const ofYear = (year: string, days: PlainDate[]) =>
    days.filter((day) => day.startsWith(year)).map((date) => ({ date }))
  const own = Object.entries(years).map(([year, of]) => [
    year,
    {
      days_off: [...of.days_off.filter((day) => !isOwn(day)), ...ofYear(year, off)],
      working_weekend_days: [...of.working_weekend_days.filter((day) => !isOwn(day)), ...ofYear(year, worked)],
    },
  ])
  return { years: Object.fromEntries(own) }
}

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

const inOrder = (changes: { at: Date; rules: Rules }[]) => changes.sort((a, b) => a.at.getTime() - b.at.getTime())

export const anyChanges = fc.array(anyChange, { minLength: 1, maxLength: 3 }).map(inOrder)

const SATURDAYS = Array.from({ length: 731 }, (_, offset) => addDays(FIRST_DAY, offset)).filter(
  (day) => weekdayOf(day) === 6,
)
/** Every Saturday worked, some of them, or none; some days off that are nobody else's. */
const anyOwnDays = fc
  .record({ worked: fc.oneof(fc.constant(SATURDAYS), fc.subarray(SATURDAYS)), off: anyDaysOff })
  .map(({ worked, off }) => ({ off, worked: worked.filter((day) => !off.includes(day)) }))

/** The lead's own days change while the work runs, come into being, or are taken back. */
export const anyOwnChanges = fc
  .array(
    fc
      .record({
        at: anyInstant,
        own: fc.option(anyOwnDays, { nil: undefined }),
        dayOff: fc.constantFrom(...DAY_OFF_RULES),
      })
      .map(({ at, own, dayOff }) => ({
        at,
        rules: rulesOf({ holidays, dayOff, distances: DISTANCES, ...(own ? { own } : {}) }),
      })),
    { minLength: 1, maxLength: 3 },
  )
  .map(inOrder)
