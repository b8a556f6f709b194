import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { type MatterFacts, nextMatterStep } from './step-clock.ts'

const at = (day: string, time = '07:30') => instantAt(plainDate(day), time)
const facts = (changes: Partial<MatterFacts> = {}): MatterFacts => ({
  state: 'received',
  holderKind: 'coordinator',
  stepVersion: 2,
  stepSince: at('2024-11-04', '09:00'),
  limitDays: 5,
  stepDueOn: plainDate('2024-11-11'),
  settledUntil: at('2024-11-04', '09:00'),
  isAsked: false,
  fired: [],
  ...changes,
})
const next = (changes: Partial<MatterFacts> = {}) =>
  nextMatterStep({ facts: facts(changes), calendar, fireTime: '07:30' })

describe('the clock of a step', () => {
  it('reminds one working day before the limit, over a weekend too', () => {
    expect(next().next).toMatchObject({ step: 'step-due', at: at('2024-11-08') })
  })

  it('tells the holder on the first working day after the limit', () => {
    expect(next({ settledUntil: at('2024-11-08', '08:00') }).next).toMatchObject({
      step: 'step-overdue',
      at: at('2024-11-12'),
    })
    expect(next({ fired: [{ step: 'step-due', stepVersion: 2, occurrence: 0 }] }).next).toMatchObject({
      step: 'step-overdue',
    })
  })

  it.each([
    ['agency', 'step-escalate'],
    ['coordinator', 'step-escalate'],
    ['office', 'step-escalate'],
    ['leadership', undefined],
  ] as const)(
    'tells the office above on the third working day, and nobody above the leadership: %s',
    (holderKind, step) => {
      const told = next({ holderKind, settledUntil: at('2024-11-12', '08:00') }).next
      expect(told?.step).toBe(step)
      if (told) expect(told.at).toEqual(at('2024-11-14'))
    },
  )

  it('does not remind of a limit of one day: the day before lies before the step', () => {
    const oneDay = { limitDays: 1, stepDueOn: plainDate('2024-11-05') }
    expect(next(oneDay).next).toMatchObject({ step: 'step-overdue', at: at('2024-11-06') })
  })

  it('what fired in an earlier step of the procedure says nothing about this one', () => {
    expect(next({ fired: [{ step: 'step-due', stepVersion: 1, occurrence: 0 }] }).next).toMatchObject({
      step: 'step-due',
    })
  })

  it('reminds every week of a letter to a ministry, before its day and after it, but not twice on one morning', () => {
    const waiting = { state: 'above-province', holderKind: 'office' as const, stepDueOn: plainDate('2024-11-19') }
    expect(next(waiting).next).toMatchObject({ step: 'step-weekly', occurrence: 1, at: at('2024-11-11') })
    // The second week ends on the working day before the limit, of which the holder is reminded anyway.
    const inSecondWeek = next({ ...waiting, settledUntil: at('2024-11-11', '08:00') })
    expect(inSecondWeek.next).toMatchObject({ step: 'step-due', at: at('2024-11-18') })
    const late = next({ ...waiting, settledUntil: at('2024-11-22', '08:00') })
    expect(late.next).toMatchObject({ step: 'step-weekly', occurrence: 3, at: at('2024-11-25') })
  })

  it('lets silence close a filing that waits for its filer, instead of calling the filer late', () => {
    const confirming = { state: 'confirming', limitDays: 10, stepDueOn: plainDate('2024-11-18') }
    expect(next({ ...confirming, fired: [{ step: 'step-due', stepVersion: 2, occurrence: 0 }] }).next).toMatchObject({
      step: 'confirm-silence',
      at: at('2024-11-19'),
    })
  })

  it('stands still while somebody is asked', () => {
    expect(next({ isAsked: true })).toEqual({ next: null, waitsForCalendar: null })
  })

  it('stands still where nobody is waited for', () => {
    expect(next({ state: 'awaiting-fix', limitDays: null, stepDueOn: null })).toEqual({
      next: null,
      waitsForCalendar: null,
    })
  })

  it('waits for the calendar of a year that nobody has entered, and goes on when it is there', () => {
    const late = { stepSince: at('2026-12-30', '09:00'), stepDueOn: null, settledUntil: at('2026-12-30', '09:00') }
    expect(next(late)).toEqual({ next: null, waitsForCalendar: 2027 })
    const known = { stepSince: at('2025-12-29', '09:00'), stepDueOn: null, settledUntil: at('2025-12-29', '09:00') }
    expect(next(known).next).not.toBeNull()
  })

  describe('before a meeting of the leadership', () => {
    const meeting = { state: 'with-leadership', holderKind: 'leadership', limitDays: null, stepDueOn: null } as const
    const done = (occurrence: number) => ({ step: 'step-meeting' as const, stepVersion: 2, occurrence })

    it('reminds every fifth working day instead of a limit, and has no end', () => {
      expect(next(meeting).next).toMatchObject({ step: 'step-meeting', occurrence: 1, at: at('2024-11-11') })
      const later = { fired: [done(1), done(2)], settledUntil: at('2024-11-18', '07:30') }
      expect(next({ ...meeting, ...later }).next).toMatchObject({ occurrence: 3, at: at('2024-11-25') })
    })

    it('leaves out the weeks that are over', () => {
      const settledUntil = at('2024-11-26', '10:00')
      expect(next({ ...meeting, settledUntil }).next).toMatchObject({ occurrence: 4, at: at('2024-12-02') })
    })
  })
})
