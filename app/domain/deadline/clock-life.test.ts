import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHolidayFile } from '#domain/calendar/holiday-file.ts'
import { buildWorkingCalendar, isWorkingDay } from '#domain/calendar/working-calendar.ts'
import { dayAt, instantAt } from '#domain/shared/plain-date.ts'
import holidays from '#seed/data/holidays.json' with { type: 'json' }
import { anyInstant, anyLife, END } from '#tests/factories/clock-lives.ts'
import { consultOracle } from '#tests/factories/clock-oracle.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import type { DueStep } from './clock-facts.ts'
import { DEFAULT_CLOCK_POLICY as policy } from './clock-policy.ts'
import { DAY_OFF_RULES } from './effective-date.ts'
import type { Life, LifeEvent } from './life-event.ts'
import { liveThrough } from './live-through.ts'

type AnyLife = { start: Life; events: LifeEvent[] }

const live = (life: AnyLife, looksAt: Date[] = []) =>
  liveThrough({ ...life, looksAt, end: END, rulesAt: () => ({ policy, calendar }) })
const keyOf = ({ step, dueVersion, occurrence }: DueStep) => `${step} ${dueVersion} ${occurrence}`
const told = (steps: DueStep[]) =>
  steps.map(({ step, at, dueVersion }) => ({ step, at: `${dayAt(at)}T07:30:00+07:00`, dueVersion }))
const askOracle = (oracle: ReturnType<typeof consultOracle>, { start, events }: AnyLife) =>
  oracle({ ...start.facts, isUrgent: start.facts.urgency !== 'normal', events })

describe('any life of an assignment', () => {
  it.each(DAY_OFF_RULES)('has exactly the steps that a slow reading of the rules, day by day, finds (%s)', (dayOff) => {
    const oracle = consultOracle({ holidays, dayOff, end: END })
    fc.assert(
      fc.property(anyLife, (life) => {
        const rules = { calendar, policy: { ...policy, dayOff } }
        expect(told(liveThrough({ ...life, end: END, rulesAt: () => rules }))).toEqual(askOracle(oracle, life))
      }),
      { numRuns: 1000 },
    )
  })

  it('has no step in a year that nobody has entered, and all others', () => {
    const { 2025: _missing, ...years } = holidays.years
    const known = parseHolidayFile({ ...holidays, years })
    const rules = { policy, calendar: buildWorkingCalendar(known.ok ? known.value : []) }
    const oracle = consultOracle({ holidays: { years }, dayOff: 'previous', end: END })
    fc.assert(
      fc.property(anyLife, (life) => {
        expect(told(liveThrough({ ...life, end: END, rulesAt: () => rules }))).toEqual(askOracle(oracle, life))
      }),
      { numRuns: 500 },
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
})
