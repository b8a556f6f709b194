import { describe, expect, it } from 'vitest'
import { dayAt, instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { clockFacts } from '#tests/factories/clock-facts.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { futureSteps, nextStep, withFired } from './clock.ts'
import type { ClockFacts, FiredStep } from './clock-facts.ts'
import { DEFAULT_CLOCK_POLICY as policy } from './clock-policy.ts'

const at = (text: string, time = '07:30') => instantAt(plainDate(text), time)
const known = (facts: ClockFacts) => ({ facts, calendar, policy })
const fired = (step: FiredStep['step'], on: string): FiredStep => ({
  step,
  dueVersion: 1,
  occurrence: 1,
  at: at(on),
  days: 2,
})
const told = (facts: ClockFacts, limit = 20) =>
  futureSteps({ ...known(facts), from: facts.settledUntil, limit }).map((step) => `${dayAt(step.at)} ${step.step}`)

describe('chases', () => {
  const undated = (changes: Partial<ClockFacts> = {}) => clockFacts({ dueOn: null, ...changes })

  it('ask for a report every 30 calendar days, moved to a working day but counted from the base', () => {
    // 02/3 is a Saturday and 01/5 a holiday; the turn after each still counts from 01/2.
    expect(told(undated(), 4)).toEqual([
      '2024-03-04 chase-report',
      '2024-04-01 chase-report',
      '2024-05-02 chase-report',
      '2024-05-31 chase-report',
    ])
  })

  it('ask once a turn, numbered through the whole life, also when a report begins a new count', () => {
    const first = nextStep(known(undated())).next
    if (!first) throw new Error('an undated assignment is chased')
    const after = withFired(undated(), [first])
    expect(nextStep(known(after)).next).toMatchObject({ at: at('2024-04-01'), occurrence: 2 })
    const reportedAt = at('2024-03-05', '09:00')
    const reported = { ...after, lastActivityAt: reportedAt, settledUntil: reportedAt }
    expect(nextStep(known(reported)).next).toMatchObject({ at: at('2024-04-04'), occurrence: 2 })
  })

  it('ask for acceptance on the 2nd and report on the 4th working day after issue, whatever the version', () => {
    const began = at('2024-02-02', '10:00')
    const facts = undated({ state: 'issued', dueVersion: 2, dueVersionBeganAt: began, settledUntil: began })
    expect(told(facts)).toEqual(['2024-02-05 chase-acceptance', '2024-02-07 escalate-acceptance'])
  })

  it('do not ask for acceptance again because the date changed', () => {
    const history = [fired('chase-acceptance', '2024-02-05')]
    const began = at('2024-02-05')
    const facts = undated({
      state: 'issued',
      dueVersion: 2,
      dueVersionBeganAt: began,
      settledUntil: began,
      fired: history,
    })
    expect(told(facts)).toEqual(['2024-02-07 escalate-acceptance'])
  })

  it('ask again when the work is issued again', () => {
    const issuedAt = at('2024-03-01', '08:00')
    const history = [fired('chase-acceptance', '2024-02-05')]
    const facts = undated({ state: 'issued', issuedAt, settledUntil: issuedAt, fired: history })
    expect(nextStep(known(facts)).next).toMatchObject({ step: 'chase-acceptance', at: at('2024-03-05'), occurrence: 2 })
  })

  it('remind the decider on the 2nd working day of an open request', () => {
    const asked = at('2024-02-02', '10:00')
    const facts = undated({ state: 'declined', decisionWaitingSince: asked, settledUntil: asked })
    expect(told(facts)).toEqual(['2024-02-06 chase-decision'])
  })
})
