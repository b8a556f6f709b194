import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASSIGNMENT_STATES } from '#domain/assignment/states.ts'
import { buildWorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { timeOfDay } from '#domain/shared/time-of-day.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { DEFAULT_CLOCK_POLICY as policy } from './clock-policy.ts'
import { type AssignmentFacts, classBoundaries, type TimelinessClass, timeliness } from './timeliness.ts'

const day = plainDate
/** The demo's first day, a Monday. */
const TODAY = day('2024-11-04')
const work = (changes: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  state: 'in-progress',
  dueOn: day('2024-12-31'),
  originalDueOn: day('2024-12-31'),
  dueTime: null,
  originalDueTime: null,
  completedOn: null,
  submittedAt: null,
  suspendedAt: null,
  isReturned: false,
  ...changes,
})
const on = (facts: AssignmentFacts, today = TODAY, time = '09:00') =>
  timeliness({ facts, calendar, boundaries: classBoundaries({ now: instantAt(today, time), calendar, policy }) })

describe('the official class of an assignment', () => {
  it.each([
    ['in-time', 'open-in-time', work()],
    ['near-due', 'open-in-time', work({ dueOn: day('2024-11-11') })],
    ['in-time', 'open-in-time', work({ dueOn: day('2024-11-12') })],
    ['near-due', 'open-in-time', work({ dueOn: TODAY })],
    ['overdue', 'open-late', work({ dueOn: day('2024-11-03') })],
    ['not-started', 'open-in-time', work({ state: 'issued' })],
    ['overdue', 'open-late', work({ state: 'issued', dueOn: day('2024-11-01') })],
    ['undated', 'undated', work({ dueOn: null, originalDueOn: null })],
    ['undated', 'undated', work({ state: 'issued', dueOn: null, originalDueOn: null })],
    ['returned', 'open-in-time', work({ isReturned: true })],
    ['overdue', 'open-late', work({ isReturned: true, dueOn: day('2024-11-01') })],
    ['declined', 'open-in-time', work({ state: 'declined' })],
    ['withdrawn', null, work({ state: 'withdrawn' })],
    ['done-in-time', 'done-in-time', work({ state: 'completed', completedOn: day('2024-12-31') })],
    ['done-late', 'done-late', work({ state: 'completed', completedOn: day('2025-01-01') })],
    ['undated-done', 'undated', work({ state: 'completed', completedOn: TODAY, dueOn: null, originalDueOn: null })],
  ] as const)('is %s, counted as %s', (expected, statistics, facts) => {
    expect(on(facts)).toMatchObject({ class: expected, statisticsClass: statistics })
  })

  it('says how many working days are left or over, by the present and by the original date', () => {
    const extended = work({ dueOn: day('2024-11-08'), originalDueOn: day('2024-09-30') })
    expect(on(extended)).toMatchObject({
      class: 'near-due',
      daysLeft: 4,
      daysOver: null,
      statisticsClass: 'open-in-time',
      byOriginal: { dueOn: '2024-09-30', isLate: true, daysLeft: null, daysOver: 25, statisticsClass: 'open-late' },
    })
  })

  it('judges a Saturday date as written: not late on the Saturday, late on the Sunday', () => {
    const facts = work({ dueOn: day('2024-12-14') })
    expect(on(facts, day('2024-12-14'))).toMatchObject({ class: 'near-due', daysLeft: 0 })
    expect(on(facts, day('2024-12-15'))).toMatchObject({ class: 'overdue', daysOver: 0 })
    expect(on(facts, day('2024-12-16'))).toMatchObject({ class: 'overdue', daysOver: 1 })
  })

  it('judges a waiting result at its submission and a pause at its beginning', () => {
    const past = { dueOn: day('2024-10-31'), originalDueOn: day('2024-10-31') }
    const before = instantAt(day('2024-10-31'), '23:59')
    const after = instantAt(day('2024-11-01'), '00:00')
    const waiting = (submittedAt: Date) => on(work({ ...past, state: 'submitted', submittedAt }))
    const paused = (suspendedAt: Date) => on(work({ ...past, state: 'suspended', suspendedAt }))
    expect(waiting(before)).toMatchObject({ class: 'awaiting', statisticsClass: 'open-in-time' })
    expect(waiting(after)).toMatchObject({ class: 'awaiting', statisticsClass: 'open-late', daysOver: 1 })
    expect(paused(before)).toMatchObject({ class: 'suspended', statisticsClass: 'open-in-time' })
    expect(paused(after)).toMatchObject({ class: 'suspended', statisticsClass: 'open-late' })
  })

  it('keeps the days of a work done late and forgets those of a work done in time', () => {
    expect(on(work({ state: 'completed', completedOn: day('2025-01-03') }))).toMatchObject({ daysOver: 2 })
    expect(on(work({ state: 'completed', completedOn: TODAY }))).toMatchObject({ daysLeft: null, daysOver: null })
  })

  it('needs the day of completion of completed work', () => {
    expect(() => on(work({ state: 'completed' }))).toThrow('no day of completion')
  })
})

describe('the boundary of "sắp quá hạn"', () => {
  const anyDay = fc.integer({ min: 0, max: 700 }).map((offset) => addDays(day('2024-01-01'), offset))

  it('lets through exactly the dates with no more than five working days left', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 25 }), (today, ahead) => {
        const dueOn = addDays(today, ahead)
        const left = workingDaysBetween({ calendar, from: today, to: dueOn })
        const { nearDueUntil } = classBoundaries({ now: instantAt(today), calendar, policy })
        expect(dueOn <= nearDueUntil).toBe(left.ok && left.value <= policy.nearDueWorkingDays)
      }),
    )
  })

  it('claims only what is certain where the next year is not entered', () => {
    const until = (today: string) => classBoundaries({ now: instantAt(day(today)), calendar, policy }).nearDueUntil
    // Five calendar days hold at most five working days, whatever the missing year says.
    expect(until('2026-12-24')).toBe('2026-12-31')
    expect(until('2026-12-30')).toBe('2027-01-04')
    expect(until('2027-03-01')).toBe('2027-03-06')
    const entered = buildWorkingCalendar([
      { day: day('2026-01-01'), kind: 'statutory' },
      { day: day('2027-01-01'), kind: 'statutory' },
    ])
    const known = classBoundaries({ now: instantAt(day('2026-12-30')), calendar: entered, policy })
    expect(known.nearDueUntil).toBe('2027-01-07')
  })

  it('still gives every assignment a class, without counting days nobody knows', () => {
    const facts = work({ dueOn: day('2027-02-10'), originalDueOn: day('2026-11-02') })
    expect(on(facts, day('2027-01-20'))).toMatchObject({
      class: 'in-time',
      daysLeft: null,
      byOriginal: { isLate: true },
    })
  })
})

describe('a date with an hour', () => {
  const due = { dueOn: TODAY, originalDueOn: TODAY, dueTime: timeOfDay('16:30'), originalDueTime: timeOfDay('16:30') }
  const submitted = (time: string) => ({ ...due, submittedAt: instantAt(TODAY, time) })

  it('is near due to the end of that minute and overdue from the next one', () => {
    expect(on(work(due), TODAY, '16:30')).toMatchObject({ class: 'near-due', isLate: false, daysLeft: 0 })
    expect(on(work(due), TODAY, '16:31')).toMatchObject({
      class: 'overdue',
      isLate: true,
      statisticsClass: 'open-late',
    })
  })

  it('is kept by who submits at 16:30 and missed by who submits at 16:31', () => {
    const done = (time: string) => on(work({ ...submitted(time), state: 'completed', completedOn: TODAY })).class
    expect([done('16:30'), done('16:31')]).toEqual(['done-in-time', 'done-late'])
    const waiting = (time: string) => on(work({ ...submitted(time), state: 'submitted' }), TODAY, '20:00').isLate
    expect([waiting('16:30'), waiting('16:31')]).toEqual([false, true])
  })

  it('is judged by the first hour and by the present one side by side', () => {
    const moved = work({ ...due, dueTime: null })
    expect(on(moved, TODAY, '18:00')).toMatchObject({ isLate: false, byOriginal: { isLate: true } })
  })
})

describe('any assignment on any day', () => {
  const anyDate = fc.integer({ min: -60, max: 60 }).map((offset) => addDays(TODAY, offset))
  const anyInstant = anyDate.map((date) => instantAt(date, '09:00'))
  const anyWork = fc
    .record({
      state: fc.constantFrom(...ASSIGNMENT_STATES),
      dueOn: fc.option(anyDate),
      originalDueOn: fc.option(anyDate),
      dueTime: fc.constantFrom(null, timeOfDay('08:59'), timeOfDay('09:00')),
      originalDueTime: fc.constant(null),
      completedOn: anyDate,
      submittedAt: anyInstant,
      suspendedAt: anyInstant,
      isReturned: fc.boolean(),
    })
    .map((facts) => ({ ...facts, completedOn: facts.state === 'completed' ? facts.completedOn : null }))

  it('meets exactly one predicate of the class table', () => {
    const { today, nearDueUntil } = classBoundaries({ now: instantAt(TODAY, '09:00'), calendar, policy })
    fc.assert(
      fc.property(anyWork, (facts) => {
        const { state, dueOn, dueTime, submittedAt, completedOn, isReturned } = facts
        const hour = dueTime ?? '24:00'
        // Every submission and the look itself are of 9:00.
        const doneAt = completedOn === dayAt(submittedAt) ? '09:00' : '00:00'
        const isDoneLate = dueOn !== null && completedOn !== null && `${completedOn} ${doneAt}` > `${dueOn} ${hour}`
        const isPast = dueOn !== null && `${today} 09:00` > `${dueOn} ${hour}`
        const isOpen = state === 'issued' || state === 'in-progress'
        const isFar = dueOn !== null && dueOn > nearDueUntil
        const isCompleted = state === 'completed'
        const met: Record<TimelinessClass, boolean> = {
          'done-in-time': isCompleted && dueOn !== null && !isDoneLate,
          'done-late': isCompleted && isDoneLate,
          'undated-done': isCompleted && dueOn === null,
          withdrawn: state === 'withdrawn',
          awaiting: state === 'submitted',
          suspended: state === 'suspended',
          declined: state === 'declined',
          undated: isOpen && dueOn === null,
          overdue: isOpen && isPast,
          'near-due': isOpen && dueOn !== null && !isPast && dueOn <= nearDueUntil,
          returned: isOpen && isFar && isReturned,
          'not-started': state === 'issued' && isFar && !isReturned,
          'in-time': state === 'in-progress' && isFar && !isReturned,
        }
        expect(Object.entries(met).filter(([, isMet]) => isMet)).toEqual([[on(facts).class, true]])
      }),
      { numRuns: 500 },
    )
  })
})
