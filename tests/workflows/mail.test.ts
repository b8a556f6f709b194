import { describe, expect, it } from 'vitest'
import { newId } from '#platform/new-id.server.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { useMailDesk } from './mail-desk.ts'

const { db } = await import('#platform/db.server.ts')
const { advanceAgency } = await import('#services/clock/advance-agency.server.ts')
const { standDownEscalations } = await import('#services/clock/stand-down-escalations.server.ts')

const desk = useMailDesk()
const { answers, deliverMails, message, officer, taken, tell } = desk
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
      standDownEscalations(tx, {
        assignmentIds: [desk.assignmentId],
        why: 'submitted',
        now: at('2024-10-30', '07:31'),
      }),
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
    const { membershipId: _officer, ...person } = desk.province.actor('construction', 'officer')
    for (const key of ['construction', 'dic'] as const)
      await db.membership.create({
        data: {
          id: newId(),
          personId: person.personId,
          organisationId: desk.province.organisationId[key],
          role: key === 'dic' ? 'coordinator' : 'head',
          title: 'Kiêm nhiệm',
        },
      })
    await setProvinceTime(db, at('2024-11-13', '07:31'))
    await advanceAgency({ organisationId: desk.province.organisationId.construction, now: new Date() })
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
    await advanceAgency({ organisationId: desk.province.organisationId.construction, now: new Date() })
    const dic = desk.province.actor('dic', 'coordinator').personId
    answers.push({ code: 451, text: 'greylisted' })
    await deliverMails(dic)
    await db.$transaction((tx) =>
      standDownEscalations(tx, {
        assignmentIds: [desk.assignmentId],
        why: 'submitted',
        now: at('2024-11-13', '07:32'),
      }),
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
