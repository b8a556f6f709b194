import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { checkSuspension } from './check-suspension.ts'
import { decideResumption } from './decide-resumption.ts'
import type { DueSetter } from './states.ts'

const at = (day: string) => instantAt(plainDate(day), '09:00')

const resume = (
  changes: {
    dueSetBy?: DueSetter
    dueOn?: string | null
    newDueOn?: string
    role?: 'coordinator' | 'leadership'
    now?: string
    asked?: boolean
  } = {},
) => {
  const {
    dueSetBy = 'dic',
    dueOn = '2024-11-29',
    newDueOn,
    role = 'coordinator',
    now = '2024-12-02',
    asked = false,
  } = changes
  return decideResumption({
    assignment: {
      dueOn: dueOn === null ? null : plainDate(dueOn),
      dueTime: null,
      dueSetBy: dueOn === null ? null : dueSetBy,
      suspendedAt: at('2024-11-25'),
      openExtension: asked ? {} : null,
    },
    newDueOn: newDueOn ? plainDate(newDueOn) : null,
    role,
    now: at(now),
    calendar,
  })
}

describe('going on after a pause', () => {
  it('needs no date while the present one holds, or where there is none', () => {
    expect(resume({ now: '2024-11-28' })).toEqual({ ok: true, value: {} })
    expect(resume({ dueOn: null })).toEqual({ ok: true, value: {} })
  })

  it('asks for one when it has passed meanwhile, unless a request for time is open', () => {
    expect(resume()).toMatchObject({ ok: false, reason: 'resume-date-missing', params: { offered: '2024-12-06' } })
    expect(resume({ asked: true })).toEqual({ ok: true, value: {} })
  })

  it('sets the date where the coordinator may, or the leadership resumes', () => {
    const date = plainDate('2024-12-06')
    expect(resume({ newDueOn: '2024-12-06' })).toEqual({ ok: true, value: { dueOn: date } })
    expect(resume({ newDueOn: '2024-12-06', dueSetBy: 'plan', role: 'leadership' })).toEqual({
      ok: true,
      value: { dueOn: date },
    })
  })

  it('puts a date of the province to the leadership', () => {
    expect(resume({ newDueOn: '2024-12-06', dueSetBy: 'province' })).toMatchObject({
      ok: true,
      value: { request: { decider: 'leadership', isLate: false } },
    })
  })

  it('refuses a date in the past or before the present one', () => {
    expect(resume({ newDueOn: '2024-11-30' })).toMatchObject({ ok: false, reason: 'extension-in-past' })
    expect(resume({ newDueOn: '2024-11-29' })).toMatchObject({ ok: false, reason: 'extension-not-later' })
  })
})

describe('stopping the clock', () => {
  const pauses = [{ startedAt: at('2024-11-04'), endedAt: at('2024-11-18') }]
  const stop = (dueSetBy: DueSetter | null, role: 'coordinator' | 'leadership') =>
    checkSuspension({ dueSetBy, role, pauses, calendar, now: at('2024-11-19') })

  it('is the coordinator’s for its own dates, and for ten working days in all for those of the province', () => {
    expect(stop('dic', 'coordinator')).toEqual({ ok: true, value: null })
    expect(stop(null, 'coordinator')).toEqual({ ok: true, value: null })
    expect(stop('province', 'coordinator')).toMatchObject({ ok: false, params: { days: 10, limit: 10 } })
    expect(stop('province', 'leadership')).toEqual({ ok: true, value: null })
  })
})
