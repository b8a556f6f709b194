import { describe, expect, it } from 'vitest'
import { dayAt, instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { clockFacts } from '#tests/factories/clock-facts.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { decideDueSteps, decideStepsBefore, futureSteps, nextStep, withFired } from './clock.ts'
import type { ClockFacts, FiredStep } from './clock-facts.ts'
import { DEFAULT_CLOCK_POLICY as policy } from './clock-policy.ts'

const day = plainDate
const at = (text: string, time = '07:30') => instantAt(day(text), time)
const known = (facts: ClockFacts) => ({ facts, calendar, policy })
const fired = (step: FiredStep['step'], on: string, dueVersion = 1, occurrence = 0): FiredStep => ({
  step,
  dueVersion,
  occurrence,
  at: at(on),
  days: 1,
})
/** The days and steps from an instant on, as the page lists them. */
const told = (facts: ClockFacts, limit = 20, from = facts.settledUntil) =>
  futureSteps({ ...known(facts), from, limit }).map((step) => `${dayAt(step.at)} ${step.step}`)

/** The ladder alone: it went on and was reported on today, so nothing is chased while we look and nothing lies behind. */
const ladder = ({ settledUntil = at('2024-06-17', '09:00'), ...changes }: Partial<ClockFacts> = {}) =>
  clockFacts({ lastActivityAt: at('2024-06-17', '09:00'), settledUntil, resumedAt: settledUntil, ...changes })

describe('the ladder of a date', () => {
  it('reminds 7, 3 and 1 working days before, then reports overdue and climbs', () => {
    expect(told(ladder(), 9)).toEqual([
      '2024-06-19 remind-7',
      '2024-06-25 remind-3',
      '2024-06-27 remind-1',
      '2024-07-01 overdue',
      '2024-07-03 escalate-dic',
      '2024-07-05 escalate-office',
      '2024-07-12 escalate-leadership',
      '2024-07-17 chase-report',
      '2024-07-19 escalate-leadership',
    ])
  })

  it('counts "trước ngày 15/12" from Friday 13/12, and yearly duties are reminded 30 and 15 days ahead too', () => {
    const settledUntil = at('2024-10-20', '09:00')
    const facts = ladder({ dueOn: day('2024-12-14'), yearly: true, lastActivityAt: at('2024-12-02'), settledUntil })
    expect(told(facts, 12)).toEqual([
      '2024-11-01 remind-30',
      '2024-11-22 remind-15',
      '2024-12-04 remind-7',
      '2024-12-10 remind-3',
      '2024-12-12 remind-1',
      '2024-12-16 overdue',
      '2024-12-18 escalate-dic',
      '2024-12-20 escalate-office',
      '2024-12-27 escalate-leadership',
      '2025-01-02 chase-report',
      '2025-01-06 escalate-leadership',
      '2025-01-13 escalate-leadership',
    ])
  })

  it('halves the distances of urgent work, rounded up', () => {
    expect(told(ladder({ urgency: 'urgent' }), 8)).toEqual([
      '2024-06-24 remind-7',
      '2024-06-26 remind-3',
      '2024-06-27 remind-1',
      '2024-07-01 overdue',
      '2024-07-02 escalate-dic',
      '2024-07-03 escalate-office',
      '2024-07-05 escalate-leadership',
      '2024-07-10 escalate-leadership',
    ])
  })

  it('skips the days of Tết', () => {
    const settledUntil = at('2024-01-25', '09:00')
    const began = {
      issuedAt: settledUntil,
      dueVersionBeganAt: settledUntil,
      lastActivityAt: settledUntil,
      settledUntil,
    }
    const facts = clockFacts({ dueOn: day('2024-02-16'), ...began })
    expect(told(facts, 3)).toEqual(['2024-01-31 remind-7', '2024-02-06 remind-3', '2024-02-15 remind-1'])
  })

  it('runs before the work is accepted and after it was declined', () => {
    expect(told(ladder({ state: 'issued' }), 2)).toEqual(['2024-06-19 remind-7', '2024-06-25 remind-3'])
    expect(told(ladder({ state: 'declined' }), 2)).toEqual(['2024-06-19 remind-7', '2024-06-25 remind-3'])
  })

  it('says to whom and why', () => {
    expect(nextStep(known(ladder())).next).toEqual({
      step: 'remind-7',
      at: at('2024-06-19'),
      dueVersion: 1,
      occurrence: 0,
      audience: ['officer', 'lead-contact'],
      template: 'reminder',
      delivery: 'digest',
      why: { code: 'before-due', params: { days: 7, on: '2024-06-28' } },
    })
  })

  it('does not send the reminders that a new date already lies behind, only the next one', () => {
    const began = at('2024-06-26', '10:00')
    const facts = clockFacts({ dueVersion: 2, dueVersionBeganAt: began, settledUntil: began, lastActivityAt: began })
    expect(told(facts, 2)).toEqual(['2024-06-27 remind-1', '2024-07-01 overdue'])
  })

  it('starts anew for a changed date', () => {
    const began = at('2024-06-27', '10:00')
    const history = [fired('remind-7', '2024-06-19'), fired('remind-3', '2024-06-25'), fired('remind-1', '2024-06-27')]
    const moved = {
      dueOn: day('2024-07-12'),
      dueVersion: 2,
      dueVersionBeganAt: began,
      settledUntil: began,
      fired: history,
    }
    expect(told(ladder(moved), 3)).toEqual(['2024-07-03 remind-7', '2024-07-09 remind-3', '2024-07-11 remind-1'])
  })
})

describe('an event at 7:30', () => {
  const due = ladder({ settledUntil: at('2024-06-19', '07:00') })

  it('comes before the step of 7:30', () => {
    expect(decideStepsBefore({ ...known(due), instant: at('2024-06-19') })).toEqual([])
    expect(decideStepsBefore({ ...known(due), instant: at('2024-06-19', '07:31') })).toHaveLength(1)
    expect(decideDueSteps({ ...known(due), now: at('2024-06-19') })).toHaveLength(1)
  })

  it('leaves the step of that very instant to the state it made', () => {
    const resumed = ladder({ settledUntil: at('2024-06-19'), lastActivityAt: at('2024-06-19') })
    expect(told(resumed, 1)).toEqual(['2024-06-19 remind-7'])
  })
})

describe('states and the clock', () => {
  it('is silent while suspended, after completion, after withdrawal', () => {
    for (const state of ['suspended', 'completed', 'withdrawn'] as const) {
      expect(nextStep(known(ladder({ state })))).toEqual({ next: null, waitsForCalendar: null })
    }
  })

  it('does not send after a suspension what lay inside it', () => {
    const resumedAt = at('2024-07-04', '15:00')
    expect(told(ladder({ lastActivityAt: resumedAt, settledUntil: resumedAt }), 2)).toEqual([
      '2024-07-05 escalate-office',
      '2024-07-12 escalate-leadership',
    ])
  })

  it('urges only the confirmation while a result waits for it', () => {
    const submittedAt = at('2024-06-20', '16:00')
    const facts = ladder({ state: 'submitted', submittedAt, settledUntil: submittedAt })
    expect(told(facts)).toEqual(['2024-06-25 chase-confirmation'])
  })

  it('goes on with the ladder of the same date when a result is sent back', () => {
    const sentBackAt = at('2024-07-02', '10:00')
    const facts = ladder({ lastActivityAt: sentBackAt, settledUntil: sentBackAt })
    expect(told(facts, 2)).toEqual(['2024-07-03 escalate-dic', '2024-07-05 escalate-office'])
  })

  it('counts a second submission as a second turn', () => {
    const submittedAt = at('2024-06-27', '16:00')
    const facts = ladder({
      state: 'submitted',
      submittedAt,
      settledUntil: submittedAt,
      fired: [fired('chase-confirmation', '2024-06-25', 1, 1)],
    })
    expect(nextStep(known(facts)).next).toMatchObject({ at: at('2024-07-02'), occurrence: 2 })
  })
})

describe('acknowledging', () => {
  const escalated = ladder({
    settledUntil: at('2024-07-03'),
    fired: [fired('overdue', '2024-07-01'), fired('escalate-dic', '2024-07-03')],
  })

  it('stops the step to the Office, not the one to the leadership', () => {
    const facts = { ...escalated, acknowledgedAt: at('2024-07-03', '08:00'), acknowledgedVersion: 1 }
    expect(told(escalated, 2)).toEqual(['2024-07-05 escalate-office', '2024-07-12 escalate-leadership'])
    expect(told(facts, 1)).toEqual(['2024-07-12 escalate-leadership'])
  })

  it('counts for the date it was made for only', () => {
    const acknowledged = { acknowledgedAt: at('2024-07-03', '08:00'), acknowledgedVersion: 1 }
    const settledUntil = at('2024-08-06', '10:00')
    const second = { dueVersion: 2, dueOn: day('2024-07-31'), dueVersionBeganAt: at('2024-07-08'), settledUntil }
    const lasting = { lastActivityAt: settledUntil, resumedAt: settledUntil }
    expect(told({ ...escalated, ...acknowledged, ...second, ...lasting }, 1)).toEqual(['2024-08-07 escalate-office'])
  })
})

describe('work led by the DIC itself', () => {
  it('skips the DIC and reaches the Office', () => {
    const facts = ladder({ isLedByDic: true })
    expect(told(facts, 5).slice(3)).toEqual(['2024-07-01 overdue', '2024-07-05 escalate-office'])
    const submittedAt = at('2024-06-20', '16:00')
    const submitted = { ...facts, state: 'submitted' as const, submittedAt, settledUntil: submittedAt }
    expect(nextStep(known(submitted)).next?.audience).toEqual(['office'])
  })
})

describe('a piece that an agency gave on', () => {
  it('tells its giver where others tell the DIC, and goes upwards as before', () => {
    const facts = ladder({ isGivenOn: true })
    expect(told(facts, 5)).toEqual(told(ladder({}), 5))
    const audienceOf = (step: string) =>
      futureSteps({ ...known(facts), from: facts.settledUntil, limit: 8 }).find((one) => one.step === step)?.audience
    expect(audienceOf('escalate-dic')).toEqual(['giver'])
    expect(audienceOf('escalate-office')).toEqual(['office'])
    expect(audienceOf('escalate-leadership')).toEqual(['leadership'])
    const submittedAt = at('2024-06-20', '16:00')
    const submitted = { ...facts, state: 'submitted' as const, submittedAt, settledUntil: submittedAt }
    expect(nextStep(known(submitted)).next?.audience).toEqual(['giver-head'])
  })
})

describe('a year nobody has entered', () => {
  it('is named and waited for, while known steps go on', () => {
    const settledUntil = at('2026-12-17', '09:00')
    const facts = ladder({ dueOn: day('2026-12-28'), lastActivityAt: settledUntil, settledUntil })
    expect(nextStep(known(facts))).toMatchObject({ next: { step: 'remind-3' }, waitsForCalendar: 2027 })
    const later = { ...facts, settledUntil: at('2026-12-31', '08:00') }
    expect(nextStep(known(later))).toEqual({ next: null, waitsForCalendar: 2027 })
  })

  it('keeps all steps of a date in it open', () => {
    const settledUntil = at('2026-12-17', '09:00')
    const facts = ladder({ dueOn: day('2027-01-04'), lastActivityAt: settledUntil, settledUntil })
    expect(nextStep(known(facts))).toEqual({ next: null, waitsForCalendar: 2027 })
  })
})

describe('taking steps one at a time', () => {
  it('comes to the same as taking them together', () => {
    let facts = ladder()
    const now = at('2024-08-30', '12:00')
    const together = decideDueSteps({ ...known(facts), now })
    const single: string[] = []
    for (let next = nextStep(known(facts)).next; next && next.at <= now; next = nextStep(known(facts)).next) {
      single.push(`${dayAt(next.at)} ${next.step} ${next.occurrence}`)
      facts = withFired(facts, [next])
    }
    expect(single).toEqual(together.map((step) => `${dayAt(step.at)} ${step.step} ${step.occurrence}`))
    expect(together.filter((step) => step.step === 'escalate-leadership').map((step) => step.occurrence)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ])
  })

  it('does not repeat a step whose day the calendar moved after it fired', () => {
    const moved = ladder({ settledUntil: at('2024-06-18'), fired: [fired('remind-7', '2024-06-18')] })
    expect(told(moved, 1)).toEqual(['2024-06-25 remind-3'])
  })

  it('does not lose a step that a changed rule moved behind what is settled: it fires on the next working day', () => {
    const settledUntil = at('2024-06-21', '09:00')
    expect(told(ladder({ settledUntil, resumedAt: at('2024-06-17') }), 2)).toEqual([
      '2024-06-24 remind-7',
      '2024-06-25 remind-3',
    ])
  })

  it('fires of a series that lies behind the newest turn only', () => {
    const past = { dueOn: day('2024-06-03'), resumedAt: at('2024-06-03'), settledUntil: at('2024-07-09', '09:00') }
    const known = ['overdue', 'escalate-dic', 'escalate-office'] as const
    const facts = ladder({
      ...past,
      lastActivityAt: at('2024-07-09'),
      fired: known.map((step) => fired(step, '2024-06-10')),
    })
    expect(told(facts, 2)).toEqual(['2024-07-10 escalate-leadership', '2024-07-15 escalate-leadership'])
  })

  it('lists what comes after a day the reader chooses', () => {
    expect(told(ladder(), 1, at('2024-06-28', '00:00'))).toEqual(['2024-07-01 overdue'])
  })
})
