import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NewNotification } from '#data/notification.server.ts'
import { mailShardOf, notify } from '#data/notification.server.ts'
import { DEFAULT_MAIL_PREFERENCES } from '#domain/notification/mail-preferences.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { newId } from '#platform/new-id.server.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { findFreePort } from '#tools/process/find-free-port.ts'

type Answer = { code: number; text: string } | 'taken'
type Taken = { to: string; messageId: string; source: string }

/** A mail server whose answers the test gives, one a mail. */
const answers: Answer[] = []
const taken: Taken[] = []
const port = await findFreePort(2_925)
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
// Read by platform/env when these are loaded.
const { db } = await import('#platform/db.server.ts')
const { mailDeliveryActivities } = await import('#workflows/mail-delivery/activities.ts')
const { advanceAgency } = await import('#services/clock/advance-agency.server.ts')
const { saveMailPreferences } = await import('#services/person/save-mail-preferences.server.ts')
const { standDownEscalations } = await import('#services/clock/stand-down-escalations.server.ts')

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData: (stream, session, callback) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const source = Buffer.concat(chunks).toString('utf8')
      const answer = answers.shift() ?? 'taken'
      if (answer !== 'taken') return callback(Object.assign(new Error(answer.text), { responseCode: answer.code }))
      taken.push({
        to: session.envelope.rcptTo[0]?.address ?? '',
        messageId: /^Message-ID:\s*(\S+)/im.exec(source)?.[1] ?? '',
        source,
      })
      callback()
    })
  },
})
server.on('error', () => {})

useTestDatabase()
let province: Province
let assignmentId: string

beforeAll(() => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)))
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
beforeEach(async () => {
  answers.length = 0
  taken.length = 0
  province = await seedProvince(db)
  const leadId = province.organisationId.construction
  assignmentId = await seedWorkInProgress(db, { leadId, dueOn: plainDate('2024-11-08') })
  await setProvinceTime(db, at('2024-10-30', '07:31'))
})

const officer = () => province.actor('construction', 'officer').personId

const message = (changes: Partial<NewNotification> = {}): NewNotification => ({
  personId: officer(),
  kind: 'reminder',
  params: { step: 'remind-7', reason: 'before-due', days: 7, on: '2024-11-08' },
  subjectType: 'assignment',
  subjectId: assignmentId,
  urgency: 'digest',
  dedupeKey: `test:${newId()}`,
  createdAt: at('2024-10-30', '07:30'),
  nextStepAt: at('2024-10-30', '07:30'),
  ...changes,
})

const tell = (...messages: NewNotification[]) => db.$transaction((tx) => notify(tx, messages))
const deliverMails = (personId = officer()) =>
  mailDeliveryActivities.advanceMail({ id: String(mailShardOf(personId)), nowMs: Date.now() })
const mails = () => db.mail.findMany({ orderBy: { createdAt: 'asc' } })

describe('the reminders of a day', () => {
  it('go as one digest, marked as automatic, in two forms', async () => {
    await tell(
      message(),
      message({ kind: 'overdue', params: { step: 'overdue', reason: 'after-due', days: 1, on: '2024-11-08' } }),
    )
    await deliverMails()
    expect(taken).toHaveLength(1)
    expect(taken[0]?.to).toBe(`${officer()}@hanam.example`)
    expect(taken[0]?.source).toMatch(/^Auto-Submitted: auto-generated/im)
    expect(taken[0]?.source).toContain('text/plain')
    expect(taken[0]?.source).toContain('text/html')
    expect(await mails()).toMatchObject([{ state: 'sent', attempts: 1 }])
  })

  it('wait for the next day when the digest of the day has gone', async () => {
    await tell(message())
    await deliverMails()
    const other = { step: 'chase-report', reason: 'no-report', days: 30, on: '2024-09-30' }
    await tell(message({ params: other, createdAt: at('2024-10-30', '07:40'), nextStepAt: at('2024-10-30', '07:31') }))
    expect(await deliverMails()).toMatchObject({ closed: false })
    expect(taken).toHaveLength(1)
    const waiting = await db.notification.findFirstOrThrow({ where: { mailId: null } })
    expect(waiting.nextStepAt?.toISOString().slice(0, 16)).toBe('2024-10-31T00:30')
  })

  it('whose cause has ended meanwhile are not sent', async () => {
    await tell(message())
    await db.$transaction((tx) =>
      standDownEscalations(tx, { assignmentIds: [assignmentId], why: 'submitted', now: at('2024-10-30', '07:31') }),
    )
    expect(await deliverMails()).toEqual({ closed: true })
    expect(taken).toHaveLength(0)
  })

  it('are not sent either when the cause ends after the mail was made and refused for now', async () => {
    answers.push({ code: 421, text: 'too busy' })
    await tell(message())
    await deliverMails()
    await db.notification.updateMany({ data: { causeGoneAt: at('2024-10-30', '07:32') } })
    await setProvinceTime(db, at('2024-10-30', '08:00'))
    await deliverMails()
    expect(taken).toHaveLength(0)
    expect(await mails()).toMatchObject([{ state: 'dropped', lastError: 'cause-gone' }])
  })
})

describe('somebody who holds several roles', () => {
  it('and is officer, contact, head and coordinator reads of one step once', async () => {
    const { membershipId: _officer, ...person } = province.actor('construction', 'officer')
    for (const key of ['construction', 'dic'] as const)
      await db.membership.create({
        data: {
          id: newId(),
          personId: person.personId,
          organisationId: province.organisationId[key],
          role: key === 'dic' ? 'coordinator' : 'head',
          title: 'Kiêm nhiệm',
        },
      })
    await setProvinceTime(db, at('2024-11-13', '07:31'))
    await advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
    await deliverMails()
    // The engine was away for two weeks: reminders, lateness and the escalation are one mail of one matter.
    expect(taken.filter(({ to }) => to === `${person.personId}@hanam.example`)).toHaveLength(1)
    const told = await db.notification.findMany({
      where: { personId: person.personId, withheldWhy: null, causeGoneAt: null },
    })
    expect(told.map(({ kind }) => kind)).toEqual(['escalation'])
    expect(await db.notification.count({ where: { personId: person.personId } })).toBeGreaterThan(3)
  })
})

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
    const context = commandBy(province.actor('construction', 'officer'), '2024-10-30T07:31:00+07:00')
    expect(await saveMailPreferences({ ...DEFAULT_MAIL_PREFERENCES }, context)).toMatchObject({ ok: true })
    await deliverMails()
    expect(taken).toHaveLength(1)
  })

  it('cannot put the digest into the quiet hours', async () => {
    const context = commandBy(province.actor('construction', 'officer'), '2024-10-30T07:31:30+07:00')
    const late = { ...DEFAULT_MAIL_PREFERENCES, quietUntil: '09:00' }
    expect(await saveMailPreferences(late, context)).toMatchObject({
      ok: false,
      reason: 'digest-in-quiet-hours',
      field: 'digestTime',
    })
  })
})

describe('a mail', () => {
  it('at once does not wait for the digest', async () => {
    await tell(message(), message({ kind: 'assignment-urged', urgency: 'now', params: { by: 'Sở TT&TT' } }))
    await deliverMails()
    expect(taken).toHaveLength(2)
  })

  it('refused for now is tried again, under the same Message-ID', async () => {
    answers.push({ code: 451, text: 'greylisted' })
    await tell(message())
    await deliverMails()
    const [waiting] = await mails()
    expect(waiting).toMatchObject({ state: 'pending', attempts: 1 })
    expect(waiting?.lastError).toContain('greylisted')
    expect(waiting?.nextStepAt?.getTime()).toBeGreaterThan(at('2024-10-30', '07:31').getTime())
    await setProvinceTime(db, at('2024-10-30', '08:00'))
    await deliverMails()
    expect(taken.map(({ messageId }) => messageId)).toEqual([waiting?.messageId])
    expect(await mails()).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  it('refused for good has failed, with the reason', async () => {
    answers.push({ code: 550, text: 'no such mailbox' })
    await tell(message())
    expect(await deliverMails()).toEqual({ closed: true })
    const [mail] = await mails()
    expect(mail).toMatchObject({ state: 'failed', nextStepAt: null })
    expect(mail?.lastError).toContain('no such mailbox')
  })

  it('that a killed worker had begun is tried again, under the same Message-ID', async () => {
    await tell(message())
    answers.push({ code: 421, text: 'line broken' })
    await deliverMails()
    const [begun] = await mails()
    // As a worker leaves it that dies between the server's answer and its own note.
    await db.mail.updateMany({ data: { state: 'pending', nextStepAt: at('2024-10-30', '07:33') } })
    await setProvinceTime(db, at('2024-10-30', '07:34'))
    await deliverMails()
    expect(taken.map(({ messageId }) => messageId)).toEqual([begun?.messageId])
  })

  it('about an escalation that the server refused so far is not sent once the cause has ended, and nobody is told of an end', async () => {
    await setProvinceTime(db, at('2024-11-13', '07:31'))
    await advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
    const dic = province.actor('dic', 'coordinator').personId
    answers.push({ code: 451, text: 'greylisted' })
    await deliverMails(dic)
    await db.$transaction((tx) =>
      standDownEscalations(tx, { assignmentIds: [assignmentId], why: 'submitted', now: at('2024-11-13', '07:32') }),
    )
    await setProvinceTime(db, at('2024-11-13', '09:00'))
    await deliverMails(dic)
    expect(taken).toHaveLength(0)
    expect(await db.notification.count({ where: { kind: 'escalation-stood-down' } })).toBe(0)
  })

  it('does not go to somebody who cannot sign in any more', async () => {
    await db.person.update({ where: { id: officer() }, data: { disabledAt: new Date() } })
    await tell(message())
    expect(await deliverMails()).toEqual({ closed: true })
    expect(taken).toHaveLength(0)
  })

  it('speaks the language of its reader', async () => {
    await db.person.update({ where: { id: officer() }, data: { locale: 'en' } })
    await tell(message())
    await deliverMails()
    expect(taken[0]?.source).toMatch(/^Content-Language: en/im)
  })
})
