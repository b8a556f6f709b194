import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHolidayFile } from '#domain/calendar/holiday-file.ts'
import { buildWorkingCalendar, isWorkingDay } from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, instantAt } from '#domain/shared/plain-date.ts'
import holidays from '#seed/data/holidays.json' with { type: 'json' }
import { anyInstant, anyLife, END, FIRST_DAY } from '#tests/factories/clock-lives.ts'
import { consultOracle, DISTANCES, type OracleRules } from '#tests/factories/clock-oracle.ts'
import { anyChanges, anyOwnChanges, DEFAULT_RULES } from '#tests/factories/clock-rules.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import type { DueStep } from './clock-facts.ts'
import { DEFAULT_CLOCK_POLICY as policy } from './clock-policy.ts'
import { DAY_OFF_RULES } from './effective-date.ts'
import type { Life, LifeEvent } from './life-event.ts'
import { liveThrough } from './live-through.ts'

type AnyLife = { start: Life; events: LifeEvent[] }

const always = (rules: OracleRules) => () => rules
const live = (life: AnyLife, looksAt: Date[] = []) =>
  liveThrough({ ...life, looksAt, end: END, rules: { policy, calendar } })
/** An engine that is always on time. */
const everyDay = Array.from({ length: 731 }, (_, offset) => instantAt(addDays(FIRST_DAY, offset), '07:30'))
const keyOf = ({ step, dueVersion, occurrence }: DueStep) => `${step} ${dueVersion} ${occurrence}`
const told = (steps: DueStep[]) =>
  steps.map(({ step, at, dueVersion }) => ({ step, at: `${dayAt(at)}T07:30:00+07:00`, dueVersion }))
const askOracle = (oracle: ReturnType<typeof consultOracle>, { start, events }: AnyLife) =>
  oracle({ ...start.facts, isUrgent: start.facts.urgency !== 'normal', events })

describe('any life of an assignment', () => {
  it.each(DAY_OFF_RULES)('has exactly the steps that a slow reading of the rules, day by day, finds (%s)', (dayOff) => {
    const oracle = consultOracle({ rulesAt: always({ holidays, dayOff, distances: DISTANCES }), end: END })
    fc.assert(
      fc.property(anyLife, (life) => {
        const rules = { calendar, policy: { ...policy, dayOff } }
        expect(told(liveThrough({ ...life, end: END, rules }))).toEqual(askOracle(oracle, life))
      }),
      { numRuns: 600 },
    )
  })

  it('has no step in a year that nobody has entered, and all others', () => {
    const { 2025: _missing, ...years } = holidays.years
    const known = parseHolidayFile({ ...holidays, years })
    const rules = { policy, calendar: buildWorkingCalendar(known.ok ? known.value : []) }
    const oracle = consultOracle({
      rulesAt: always({ holidays: { years }, dayOff: 'previous', distances: DISTANCES }),
      end: END,
    })
    fc.assert(
      fc.property(anyLife, (life) => {
        expect(told(liveThrough({ ...life, end: END, rules }))).toEqual(askOracle(oracle, life))
      }),
      { numRuns: 300 },
    )
  })

  it('has the same steps however often and however late the engine looks', () => {
    fc.assert(
      fc.property(anyLife, fc.array(anyInstant, { maxLength: 40 }), (life, looksAt) => {
        expect(live(life, looksAt)).toEqual(live(life))
      }),
    )
  })

  it('has each step once, in order of time, at 7:30 of a working day and never before its version began', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const lived = live(life)
        expect(new Set(lived.map(keyOf)).size).toBe(lived.length)
        lived.forEach((step, index) => {
          const before = lived[index - 1]
          expect(before === undefined || before.at <= step.at).toBe(true)
          expect(step.at).toEqual(instantAt(dayAt(step.at), '07:30'))
          expect(isWorkingDay(calendar, dayAt(step.at))).toEqual({ ok: true, value: true })
          expect(step.at >= life.start.facts.issuedAt).toBe(true)
        })
      }),
    )
  })

  it('has each step exactly once, whatever rules and days off are changed while it runs', () => {
    fc.assert(
      fc.property(anyLife, anyChanges, (life, changes) => {
        const lived = liveThrough({
          ...life,
          rules: DEFAULT_RULES.product,
          changes: changes.map(({ at, rules }) => ({ at, rules: rules.product })),
          looksAt: everyDay,
          end: END,
        })
        expect(new Set(lived.map(keyOf)).size).toBe(lived.length)
        const rulesAt = (at: Date) => changes.findLast((change) => change.at <= at)?.rules ?? DEFAULT_RULES
        const oracle = consultOracle({ rulesAt: (at) => rulesAt(at).oracle, end: END })
        expect(told(lived)).toEqual(askOracle(oracle, life))
      }),
      { numRuns: 300 },
    )
  })

  it('has each step exactly once under a calendar of its own, however that changes: escalations on the days of the province', () => {
    fc.assert(
      fc.property(anyLife, anyOwnChanges, fc.array(anyInstant, { maxLength: 12 }), (life, changes, looksAt) => {
        const lived = (looks: Date[]) =>
          liveThrough({
            ...life,
            rules: DEFAULT_RULES.product,
            changes: changes.map(({ at, rules }) => ({ at, rules: rules.product })),
            looksAt: looks,
            end: END,
          })
        const steps = lived(everyDay)
        expect(new Set(steps.map(keyOf)).size).toBe(steps.length)
        const rulesAt = (at: Date) => changes.findLast((change) => change.at <= at)?.rules ?? DEFAULT_RULES
        const oracle = consultOracle({ rulesAt: (at) => rulesAt(at).oracle, end: END })
        expect(told(steps)).toEqual(askOracle(oracle, life))
        expect(lived(looksAt)).toEqual(steps)
      }),
      { numRuns: 150 },
    )
  })

  it('has the same steps whenever a change of the rules reaches its clock: at once, late, or after the next change', () => {
    fc.assert(
      fc.property(anyLife, anyChanges, fc.array(anyInstant, { maxLength: 12 }), (life, changes, looksAt) => {
        const lived = (looks: Date[]) =>
          liveThrough({
            ...life,
            rules: DEFAULT_RULES.product,
            changes: changes.map(({ at, rules }) => ({ at, rules: rules.product })),
            looksAt: looks,
            end: END,
          })
        expect(lived(looksAt)).toEqual(lived([...everyDay, ...changes.map(({ at }) => at)]))
      }),
      { numRuns: 300 },
    )
  })
})
