import { describe, expect, it } from 'vitest'
import type { NewNotification } from '#data/notification.server.ts'
import { DEFAULT_MAIL_PREFERENCES } from '#domain/notification/mail-preferences.ts'
import { commandBy } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { useMailDesk } from './mail-desk.ts'

const { db } = await import('#platform/db.server.ts')
const { saveMailPreferences } = await import('#services/person/save-mail-preferences.server.ts')

const desk = useMailDesk()
const { deliverMails, message, officer, taken, tell } = desk

describe('the hours of mail', () => {
  const urged = (createdAt: Date, changes: Partial<NewNotification> = {}) =>
    message({
      kind: 'assignment-urged',
      urgency: 'now',
      params: { by: 'Sở TT&TT' },
      createdAt,
      nextStepAt: createdAt,
      ...changes,
    })

  it('hold back a mail of Saturday until Monday morning; hỏa tốc goes at once', async () => {
    const saturday = at('2024-11-02', '10:00')
    await setProvinceTime(db, saturday)
    await tell(urged(saturday), urged(saturday, { urgency: 'flash' }))
    await deliverMails()
    expect(taken).toHaveLength(1)
    await setProvinceTime(db, at('2024-11-03', '20:00'))
    await deliverMails()
    expect(taken).toHaveLength(1)
    await setProvinceTime(db, at('2024-11-04', '06:31'))
    await deliverMails()
    expect(taken).toHaveLength(2)
  })

  it('hold back the mails of Tết until the offices open, and then they are one digest and one mail', async () => {
    const eve = at('2025-01-24', '16:00')
    await setProvinceTime(db, eve)
    await tell(
      message({
        createdAt: eve,
        nextStepAt: eve,
        params: { step: 'remind-3', reason: 'before-due', days: 3, on: '2025-02-05' },
      }),
    )
    const newYear = at('2025-01-29', '09:00')
    await tell(
      urged(newYear),
      message({
        createdAt: newYear,
        nextStepAt: newYear,
        params: { step: 'chase-report', reason: 'no-report', days: 30, on: '2024-12-30' },
      }),
    )
    for (const day of ['2025-01-25', '2025-01-29', '2025-02-02']) {
      await setProvinceTime(db, at(day, '12:00'))
      await deliverMails()
    }
    expect(taken).toHaveLength(0)
    await setProvinceTime(db, at('2025-02-03', '07:31'))
    await deliverMails()
    expect(taken).toHaveLength(2)
  })

  it('are those of the reader: the digest at two, news not at all', async () => {
    await db.mailPreference.create({
      data: { personId: officer(), ...DEFAULT_MAIL_PREFERENCES, digestTime: '14:00', news: 'off' },
    })
    await tell(message(), urged(at('2024-10-30', '07:31'), { kind: 'assignment-confirmed', params: {} }))
    await deliverMails()
    expect(taken).toHaveLength(0)
    expect(await db.notification.findFirstOrThrow({ where: { kind: 'assignment-confirmed' } })).toMatchObject({
      withheldWhy: 'not-wanted',
      nextStepAt: null,
    })
    await setProvinceTime(db, at('2024-10-30', '14:01'))
    await deliverMails()
    expect(taken).toHaveLength(1)
  })

  it('changed by the reader hold for what waits already', async () => {
    await db.mailPreference.create({ data: { personId: officer(), ...DEFAULT_MAIL_PREFERENCES, digestTime: '14:00' } })
    await tell(message())
    await deliverMails()
    const context = commandBy(desk.province.actor('construction', 'officer'), '2024-10-30T07:31:00+07:00')
    expect(await saveMailPreferences({ ...DEFAULT_MAIL_PREFERENCES }, context)).toMatchObject({ ok: true })
    await deliverMails()
    expect(taken).toHaveLength(1)
  })

  it('cannot put the digest into the quiet hours', async () => {
    const context = commandBy(desk.province.actor('construction', 'officer'), '2024-10-30T07:31:30+07:00')
    const late = { ...DEFAULT_MAIL_PREFERENCES, quietUntil: '09:00' }
    expect(await saveMailPreferences(late, context)).toMatchObject({
      ok: false,
      reason: 'digest-in-quiet-hours',
      field: 'digestTime',
    })
  })
})
