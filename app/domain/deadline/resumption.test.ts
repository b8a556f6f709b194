import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { offerDateOnResume } from './resumption.ts'

const at = (text: string) => instantAt(plainDate(text), '10:00')
const offered = (dueOn: string | null, suspendedOn: string, now: string) =>
  offerDateOnResume({
    dueOn: dueOn ? plainDate(dueOn) : null,
    dueTime: null,
    suspendedAt: at(suspendedOn),
    now: at(now),
    calendar,
  })

describe('resuming a suspended assignment', () => {
  it('offers the old date plus the suspended working days when it has passed meanwhile', () => {
    // 28/10 to 11/11: ten working days.
    expect(offered('2024-11-01', '2024-10-28', '2024-11-11')).toEqual({ ok: true, value: '2024-11-15' })
  })

  it('asks for no date when the old one still holds, was over before the pause, or never was', () => {
    expect(offered('2024-11-11', '2024-10-28', '2024-11-11')).toEqual({ ok: true, value: null })
    expect(offered('2024-10-25', '2024-10-28', '2024-11-11')).toEqual({ ok: true, value: null })
    expect(offered(null, '2024-10-28', '2024-11-11')).toEqual({ ok: true, value: null })
  })

  it('offers nothing that lies in a year nobody has entered', () => {
    expect(offered('2026-12-25', '2026-12-01', '2026-12-30')).toMatchObject({ ok: false, params: { year: 2027 } })
  })
})
