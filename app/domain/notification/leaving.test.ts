import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { NOTIFICATION_KINDS } from './kinds.ts'
import { decideLeaving, type LeavingMessage } from './leaving.ts'
import { DEFAULT_MAIL_PREFERENCES, type MailPreferences } from './mail-preferences.ts'

const at = (day: string, time: string) => instantAt(plainDate(day), time)

function leaves(
  message: Partial<LeavingMessage> & { createdAt: Date },
  changes: Partial<MailPreferences> & { now?: Date; isDigestMade?: boolean } = {},
) {
  const { now = message.createdAt, isDigestMade = false, ...wishes } = changes
  const preferences = { ...DEFAULT_MAIL_PREFERENCES, ...wishes }
  const sent = { kind: 'reminder', urgency: 'digest', ...message } as const
  return decideLeaving(sent, { preferences, calendar, fireTime: '07:30', now, isDigestMade })
}
const digest = (moment: Date) => ({ as: 'digest', at: moment })
const mail = (moment: Date) => ({ as: 'mail', at: moment })

describe('a reminder', () => {
  it('of 7:30 leaves at 7:30', () => {
    expect(leaves({ createdAt: at('2024-11-05', '07:30') })).toEqual(digest(at('2024-11-05', '07:30')))
  })

  it('written during the day leaves the next morning, on a Friday the next Monday', () => {
    expect(leaves({ createdAt: at('2024-11-05', '15:00') })).toEqual(digest(at('2024-11-06', '07:30')))
    expect(leaves({ createdAt: at('2024-11-08', '15:00') })).toEqual(digest(at('2024-11-11', '07:30')))
  })

  it('leaves at the hour its reader has chosen, or at once where that was chosen', () => {
    const createdAt = at('2024-11-05', '07:30')
    expect(leaves({ createdAt }, { digestTime: '14:00' })).toEqual(digest(at('2024-11-05', '14:00')))
    expect(leaves({ createdAt }, { reminder: 'at-once' })).toEqual(mail(createdAt))
  })

  it('that an engine writes too late leaves at once, but not at night', () => {
    const createdAt = at('2024-11-05', '07:30')
    const noon = at('2024-11-07', '12:00')
    expect(leaves({ createdAt }, { now: noon })).toEqual(digest(noon))
    expect(leaves({ createdAt }, { now: at('2024-11-07', '23:00') })).toEqual(digest(at('2024-11-08', '06:30')))
  })

  it('that is late for a digest that has gone waits for the next', () => {
    const createdAt = at('2024-11-05', '07:30')
    const now = at('2024-11-05', '08:00')
    expect(leaves({ createdAt }, { now, isDigestMade: true })).toEqual(digest(at('2024-11-06', '07:30')))
  })

  it('of the last day before Tết leaves then, one written after it when the offices open again', () => {
    expect(leaves({ createdAt: at('2025-01-24', '07:30') })).toEqual(digest(at('2025-01-24', '07:30')))
    expect(leaves({ createdAt: at('2025-01-24', '16:00') })).toEqual(digest(at('2025-02-03', '07:30')))
  })

  it('is not held back by a year without calendar', () => {
    expect(leaves({ createdAt: at('2031-03-04', '07:00') })).toEqual(digest(at('2031-03-04', '07:30')))
  })
})

describe('what is told at once', () => {
  const task = { kind: 'assignment-urged', urgency: 'now' } as const

  it('leaves within the hours of mail, else when they begin again', () => {
    expect(leaves({ ...task, createdAt: at('2024-11-05', '15:00') })).toEqual(mail(at('2024-11-05', '15:00')))
    expect(leaves({ ...task, createdAt: at('2024-11-05', '21:00') })).toEqual(mail(at('2024-11-06', '06:30')))
    expect(leaves({ ...task, createdAt: at('2024-11-05', '05:10') })).toEqual(mail(at('2024-11-05', '06:30')))
    expect(leaves({ ...task, createdAt: at('2024-11-08', '22:00') })).toEqual(mail(at('2024-11-11', '06:30')))
  })

  it('leaves on a Sunday to who wants mail on days off', () => {
    const sunday = at('2024-11-10', '10:00')
    expect(leaves({ ...task, createdAt: sunday })).toEqual(mail(at('2024-11-11', '06:30')))
    expect(leaves({ ...task, createdAt: sunday }, { onDaysOff: true })).toEqual(mail(sunday))
  })

  it('can wait for the digest; news can be left out of the mail, a duty never', () => {
    const createdAt = at('2024-11-05', '15:00')
    expect(leaves({ ...task, createdAt }, { task: 'digest' })).toEqual(digest(at('2024-11-06', '07:30')))
    expect(leaves({ kind: 'assignment-confirmed', urgency: 'now', createdAt }, { news: 'off' })).toBe('not-wanted')
    expect(leaves({ ...task, createdAt }, { news: 'off' })).toEqual(mail(createdAt))
  })

  it('of an escalation does not follow the wishes', () => {
    const createdAt = at('2024-11-05', '15:00')
    const escalation = { kind: 'escalation', urgency: 'now', createdAt } as const
    expect(leaves(escalation, { reminder: 'digest', task: 'digest', news: 'off' })).toEqual(mail(createdAt))
    // An administrator may have an escalation told by another text.
    expect(leaves({ ...escalation, kind: 'overdue' })).toEqual(mail(createdAt))
  })

  it('of the utmost urgency leaves at night, on a Sunday and at Tết', () => {
    for (const moment of [at('2024-11-05', '23:40'), at('2024-11-10', '03:00'), at('2025-01-29', '00:05')])
      expect(leaves({ urgency: 'flash', createdAt: moment })).toEqual(mail(moment))
  })
})

describe('any message at any moment', () => {
  it('that is no hỏa tốc never leaves in the quiet hours nor on a day off, and never before it was written', () => {
    const anyMoment = fc
      .integer({ min: 0, max: 2 * 365 * 24 * 60 })
      .map((minutes) => new Date(at('2024-01-01', '00:00').getTime() + minutes * 60_000))
    fc.assert(
      fc.property(
        anyMoment,
        fc.constantFrom(...NOTIFICATION_KINDS),
        fc.constantFrom('now', 'digest'),
        fc.constantFrom(null, '08:00', '16:30'),
        fc.boolean(),
        (createdAt, kind, urgency, digestTime, isDigestMade) => {
          const leaving = leaves({ kind, urgency, createdAt }, { digestTime, isDigestMade })
          if (leaving === 'not-wanted') throw new Error('a default that leaves mail out')
          const day = dayAt(leaving.at)
          expect(leaving.at.getTime()).toBeGreaterThanOrEqual(createdAt.getTime())
          expect(isWorkingDay(calendar, day)).toMatchObject({ value: true })
          expect(leaving.at.getTime()).toBeGreaterThanOrEqual(instantAt(day, '06:30').getTime())
          expect(leaving.at.getTime()).toBeLessThan(instantAt(day, '21:00').getTime())
          expect(leaving.at.getTime()).toBeLessThan(instantAt(addDays(dayAt(createdAt), 14)).getTime())
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
