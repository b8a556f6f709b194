import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildWorkingCalendar, isWorkingDay } from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { clockFacts } from '#tests/factories/clock-facts.ts'
import { type LifeEvent, liveThrough } from '#tests/factories/clock-life.ts'
import { consultOracle } from '#tests/factories/clock-oracle.ts'
import { provinceCalendar as calendar, provinceDays } from '#tests/factories/province-calendar.ts'
import type { DueStep } from './clock-facts.ts'
import { DEFAULT_CLOCK_POLICY as policy } from './clock-policy.ts'

const FIRST_DAY = plainDate('2024-01-01')
const END = instantAt(plainDate('2025-12-31'), '23:59')

/** Many events fall at 7:30 sharp and on the days around the date, where the rules bite. */
const anyInstant = fc
  .tuple(fc.integer({ min: 0, max: 520 }), fc.constantFrom('00:00', '07:29', '07:30', '07:31', '14:05', '23:59'))
  .map(([offset, time]) => instantAt(addDays(FIRST_DAY, offset), time))
const anyDue = fc.integer({ min: 20, max: 560 }).map((offset) => addDays(FIRST_DAY, offset))
const plainKinds = [
  'accept',
  'decline',
  'reissue',
  'report',
  'ask-extension',
  'suspend',
  'resume',
  'submit',
  'send-back',
  'acknowledge',
  'acknowledge',
] as const
const anyEvent: fc.Arbitrary<LifeEvent> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ at: anyInstant, kind: fc.constantFrom(...plainKinds) }) },
  { weight: 2, arbitrary: fc.record({ at: anyInstant, kind: fc.constant('extend' as const), dueOn: anyDue }) },
  {
    weight: 1,
    arbitrary: fc.record({ at: anyInstant, kind: fc.constantFrom('confirm' as const, 'withdraw' as const) }),
  },
)
const anyLife = fc
  .record({
    issuedAt: anyInstant.filter((at) => at < instantAt(plainDate('2024-09-01'))),
    dueOn: fc.option(anyDue, { freq: 8 }),
    state: fc.constantFrom('issued' as const, 'in-progress' as const),
    yearly: fc.boolean(),
    urgency: fc.constantFrom('normal' as const, 'normal' as const, 'urgent' as const, 'flash' as const),
    events: fc.array(anyEvent, { maxLength: 14 }),
    acknowledgedDaysAfterDue: fc.option(fc.integer({ min: 2, max: 8 })),
  })
  .map(({ issuedAt, events, acknowledgedDaysAfterDue: days, ...facts }) => {
    const all = [...events]
    if (days !== null && facts.dueOn)
      all.push({ at: instantAt(addDays(facts.dueOn, days), '07:30'), kind: 'acknowledge' })
    return {
      start: clockFacts({
        ...facts,
        issuedAt,
        dueVersionBeganAt: issuedAt,
        lastActivityAt: issuedAt,
        settledUntil: issuedAt,
      }),
      events: all.filter((event) => event.at > issuedAt).sort((a, b) => a.at.getTime() - b.at.getTime()),
    }
  })

const live = (life: { start: ReturnType<typeof clockFacts>; events: LifeEvent[] }, looksAt: Date[] = []) =>
  liveThrough({ ...life, looksAt, end: END, policy, calendarAt: () => calendar })
const keyOf = ({ step, dueVersion, occurrence }: DueStep) => `${step} ${dueVersion} ${occurrence}`

describe('any life of an assignment', () => {
  it('has exactly the steps that a slow reading of the rules, day by day, finds', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const lived = live(life).map(({ step, at, dueVersion }) => ({ step, at, dueVersion }))
        expect(lived).toEqual(consultOracle({ ...life, end: END, calendar }))
      }),
      { numRuns: 200 },
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
          expect(step.at >= life.start.issuedAt).toBe(true)
        })
      }),
    )
  })

  it('has each step once also when the calendar changes while it runs', () => {
    const anyChange = fc.record({
      at: anyInstant,
      daysOff: fc.array(
        fc.integer({ min: 0, max: 700 }).map((offset) => addDays(FIRST_DAY, offset)),
        { minLength: 5, maxLength: 60 },
      ),
    })
    fc.assert(
      fc.property(anyLife, anyChange, (life, change) => {
        const changed = buildWorkingCalendar([
          ...provinceDays,
          ...change.daysOff.map((day) => ({ day, kind: 'swap-off' as const })),
        ])
        const looksAt = Array.from({ length: 100 }, (_, week) => instantAt(addDays(FIRST_DAY, week * 7), '09:00'))
        const calendarAt = (at: Date) => (at < change.at ? calendar : changed)
        const lived = liveThrough({ ...life, looksAt, end: END, policy, calendarAt })
        expect(new Set(lived.map(keyOf)).size).toBe(lived.length)
      }),
    )
  })
})
