import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { clockFacts } from '#tests/factories/clock-facts.ts'
import { provinceCalendar } from '#tests/factories/province-calendar.ts'
import { type AgencyDateFacts, toSideClock } from './agency-date.ts'
import { futureSteps } from './clock.ts'
import type { ClockFacts } from './clock-facts.ts'
import { DEFAULT_CLOCK_POLICY as policy } from './clock-policy.ts'
import { seesDate } from './explain-dates.ts'

const since = instantAt(plainDate('2024-06-03'), '09:00')
const date = (changes: Partial<AgencyDateFacts> = {}): AgencyDateFacts => ({
  purpose: 'contribution',
  dueOn: plainDate('2024-06-14'),
  dueVersion: 1,
  dueVersionBeganAt: since,
  resumedAt: null,
  endedAt: null,
  settledUntil: since,
  fired: [],
  ...changes,
})
const steps = (changes: Partial<AgencyDateFacts> = {}, work: Partial<ClockFacts> = {}) =>
  futureSteps({
    facts: toSideClock(clockFacts(work), date(changes)),
    calendar: provinceCalendar,
    policy,
    from: since,
    limit: 10,
  })
const named = (...args: Parameters<typeof steps>) => steps(...args).map(({ step }) => step)

describe('a date of one agency beside the assignment’s own', () => {
  it('of a contribution has three steps and neither escalations nor chases', () => {
    expect(named()).toEqual(['remind-3', 'remind-1', 'overdue'])
  })

  it('kept inside an agency reaches its officer alone', () => {
    expect(steps({ purpose: 'internal-date' }).map(({ step, audience }) => [step, audience])).toEqual([
      ['remind-1', ['officer']],
      ['overdue', ['officer']],
    ])
  })

  it('counts by the same urgency as its assignment', () => {
    const [first] = steps({}, { urgency: 'urgent' })
    expect(first?.at).toEqual(instantAt(plainDate('2024-06-12'), '07:30'))
  })

  it.each(['suspended', 'submitted', 'completed', 'withdrawn'] as const)(
    'has no step while the work is %s',
    (state) => {
      expect(named({}, { state })).toEqual([])
    },
  )

  it('has none once it has ended, and goes on after it was sent back with what lies ahead', () => {
    expect(named({ endedAt: since })).toEqual([])
    const resumedAt = instantAt(plainDate('2024-06-12'), '10:00')
    expect(named({ resumedAt, settledUntil: resumedAt })).toEqual(['remind-1', 'overdue'])
  })
})

describe('who knows of such a date', () => {
  const of = (purpose: 'contribution' | 'internal-date') => ({ purpose, organisationId: 'finance' })
  const somebody = (
    organisationId: string,
    organisationKind: 'department' | 'enterprise' | 'office' = 'department',
  ) => ({
    organisationId,
    organisationKind,
  })

  it('of an internal one only its own agency, not even the Office', () => {
    expect(seesDate(somebody('finance'), of('internal-date'))).toBe(true)
    expect(seesDate(somebody('construction'), of('internal-date'))).toBe(false)
    expect(seesDate(somebody('office', 'office'), of('internal-date'))).toBe(false)
  })

  it('of a contribution everybody but an enterprise', () => {
    expect(seesDate(somebody('construction'), of('contribution'))).toBe(true)
    expect(seesDate(somebody('viettel', 'enterprise'), of('contribution'))).toBe(false)
  })
})
