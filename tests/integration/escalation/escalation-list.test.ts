import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import type { EscalationQuestion } from '#domain/escalation/list-question.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acknowledgeEscalation } from '#services/assignment/acknowledge-escalation.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { urgeAssignment } from '#services/assignment/urge-assignment.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { readEscalations } from '#services/escalation/read-escalations.server.ts'
import { advanceMail } from '#services/mail/advance-mail.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { MAIL_SHARDS } from '#workflows/shared/processes.ts'

useTestDatabase()

/** A Friday: the DIC is told on the 13th, the Office on the 15th, the leadership on the 22nd and the 29th. */
const DUE = plainDate('2024-11-08')
let province: Province
let assignmentId: string

const coordinator = () => province.actor('dic', 'coordinator')
const RESULT = { text: 'Đã ban hành', product: null, documentNumber: '500/SXD', fileIds: [] }

/** The clock of the agency, then all mail, as the engine does it at that moment. */
async function engineAt(day: string, { mail = true } = {}) {
  await setProvinceTime(db, at(day))
  await advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
  if (mail) await sendMails()
}

async function sendMails() {
  const send = async () => ({ state: 'sent' as const })
  for (let shard = 0; shard < MAIL_SHARDS; shard += 1) await advanceMail({ shard, now: new Date(), send })
}

async function read(question: Partial<EscalationQuestion> = {}, actor: Actor = coordinator()) {
  const { calendar } = await loadClockRules(db)
  return readEscalations(db, {
    question: { standing: 'waiting', filter: {}, cursor: null, ...question },
    actor,
    today: plainDate('2024-11-29'),
    calendar,
  })
}

beforeEach(async () => {
  province = await seedProvince(db)
  assignmentId = await seedWorkInProgress(db, { leadId: province.organisationId.construction, dueOn: DUE })
})

describe('an escalation in the list', () => {
  it('says whom it reached and that the mail has left', async () => {
    await engineAt('2024-11-13')
    const { rows, waiting } = await read()
    expect(waiting).toBe(1)
    expect(rows).toMatchObject([
      { assignmentId, level: 'dic', step: 'escalate-dic', mayAcknowledge: true, ageDays: 12 },
    ])
    expect(rows[0]?.told).toMatchObject([{ name: coordinator().personName, state: 'sent' }])
  })

  it('says that the mail waits, until it has left', async () => {
    await engineAt('2024-11-13', { mail: false })
    expect((await read()).rows[0]?.told).toMatchObject([{ state: 'waiting' }])
  })

  it('goes to its own level only to be taken in hand', async () => {
    await engineAt('2024-11-13')
    expect((await read({}, province.actor('office', 'office'))).rows[0]?.mayAcknowledge).toBe(false)
  })

  it('moves to what is in hand with who took it and the note, and tells what was done since', async () => {
    await engineAt('2024-11-13')
    await done(
      acknowledgeEscalation(
        { assignmentId, note: 'Sẽ họp ngày 15/11' },
        commandBy(coordinator(), '2024-11-14T09:00:00+07:00'),
      ),
    )
    await done(
      urgeAssignment(
        { assignmentId, note: 'Đề nghị gửi dự thảo' },
        commandBy(coordinator(), '2024-11-14T10:00:00+07:00'),
      ),
    )
    expect((await read()).rows).toEqual([])
    const { rows, inHand } = await read({ standing: 'in-hand' })
    expect(inHand).toBe(1)
    expect(rows[0]).toMatchObject({
      acknowledgeNote: 'Sẽ họp ngày 15/11',
      acknowledgedBy: { name: coordinator().personName, onBehalfOf: null },
    })
    expect(rows[0]?.acts.map(({ type }) => type)).toEqual(['AssignmentUrged'])
  })

  it('goes on upwards if nobody acts, a rung that repeats being one line', async () => {
    for (const day of ['2024-11-13', '2024-11-15', '2024-11-22', '2024-11-29']) await engineAt(day)
    const { rows } = await read()
    expect(rows.map(({ level, turns }) => [level, turns.length])).toEqual([
      ['dic', 1],
      ['office', 1],
      ['leadership', 2],
    ])
    expect((await read({ filter: { level: 'office' } })).rows).toHaveLength(1)
    expect((await read({ filter: { leadId: province.organisationId.finance } })).rows).toEqual([])
  })

  it('stands down with its reason, and tells exactly those it had reached, once', async () => {
    await engineAt('2024-11-13')
    await engineAt('2024-11-15', { mail: false })
    const officer = province.actor('construction', 'officer')
    await done(submitAssignment({ assignmentId, ...RESULT }, commandBy(officer, '2024-11-15T09:00:00+07:00')))
    await sendMails()
    const { rows } = await read({ standing: 'stood-down' })
    expect(
      rows.map(({ level, stoodDownWhy, told, toldOfEnd }) => [
        level,
        stoodDownWhy,
        told.map(({ state }) => state),
        toldOfEnd.map(({ name }) => name),
      ]),
    ).toEqual([
      ['office', 'submitted', ['cancelled', 'cancelled'], []],
      ['dic', 'submitted', ['sent'], [coordinator().personName]],
    ])
    expect(await db.notification.count({ where: { kind: 'escalation-stood-down' } })).toBe(1)
  })

  it('of an earlier date that has stood down is not stood down again with the next one', async () => {
    await engineAt('2024-11-13')
    await engineAt('2024-11-15')
    await db.escalation.updateMany({
      where: { level: 'office' },
      data: { stoodDownAt: at('2024-11-15'), stoodDownWhy: 'extended' },
    })
    const officer = province.actor('construction', 'officer')
    await done(submitAssignment({ assignmentId, ...RESULT }, commandBy(officer, '2024-11-18T09:00:00+07:00')))
    const told = await db.notification.findMany({ where: { kind: 'escalation-stood-down' } })
    expect(told.map(({ personId }) => personId)).toEqual([coordinator().personId])
  })
})

describe('the pages of the list', () => {
  it('meet every escalation once, forth and back', async () => {
    for (let place = 0; place < 60; place += 1)
      await seedWorkInProgress(db, { leadId: province.organisationId.construction, dueOn: DUE })
    await engineAt('2024-11-13', { mail: false })
    const seen: string[] = []
    let page = await read()
    for (;;) {
      seen.push(...page.rows.map(({ id }) => id))
      const last = page.rows.at(-1)
      if (!page.more || !last) break
      page = await read({ cursor: { at: last.raisedAt, id: last.id, backwards: false } })
    }
    expect(new Set(seen).size).toBe(61)
    expect(seen).toHaveLength(61)
    const first = page.rows[0]
    if (!first) throw new Error('an empty last page')
    const before = await read({ cursor: { at: first.raisedAt, id: first.id, backwards: true } })
    expect(before.rows.map(({ id }) => id)).toEqual(seen.slice(25, 50))
  })
})
