import { beforeEach, describe, expect, it } from 'vitest'
import { findWaitingMatters } from '#data/inbox.server.ts'
import { listMatterEscalations } from '#data/matter-escalation-list.server.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { settleMatter } from '#services/clock/settle-matter.server.ts'
import { acknowledgeMatterEscalation } from '#services/escalation/acknowledge-matter.server.ts'
import { askFiler } from '#services/obstacle/ask-filer.server.ts'
import { settleObstacle } from '#services/obstacle/settle-obstacle.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

let province: Province
let obstacleId: string

useTestDatabase()

/** Checked on 05/11/2024 with five working days: until the 12th. */
beforeEach(async () => {
  province = await seedProvince(db)
  const filed = await seedCheckedFiling({
    filing: noSiteFiling(),
    filer: commandBy(province.actor('viettel', 'carrier'), '2024-11-04T09:00:00+07:00'),
    coordinator: () => coordinator('2024-11-05T09:00:00+07:00'),
  })
  obstacleId = filed.obstacleId
})

const coordinator = (at: string) => commandBy(province.actor('dic', 'coordinator'), at)
const office = (at = '2024-11-15T09:00:00+07:00') => commandBy(province.actor('office', 'office'), at)
const passUntil = (at: string) =>
  db.$transaction((tx) => settleMatter(tx, { subjectType: 'obstacle', subjectId: obstacleId, now: new Date(at) }))
const standing = () => listMatterEscalations(db, { standing: 'waiting' })
const toldPersons = async (kind: string) =>
  (await db.notification.findMany({ where: { subjectId: obstacleId, kind } })).map(({ personId }) => personId)

describe('a step over its limit', () => {
  it('of the DIC is told to the Office on the third working day, not before, and lies in its inbox', async () => {
    await passUntil('2024-11-15T07:00:00+07:00')
    expect(await standing()).toEqual([])
    await passUntil('2024-11-15T08:00:00+07:00')
    expect(await standing()).toMatchObject([
      {
        level: 'office',
        holder: province.actor('dic', 'coordinator').organisationShortName,
        code: expect.stringMatching(/^VM-/),
      },
    ])
    expect(await toldPersons('matter-escalation')).toContain(province.actor('office', 'office').personId)
    const waiting = await findWaitingMatters(db, province.actor('office', 'office'))
    expect(waiting.filter(({ kind }) => kind === 'matter-escalation')).toHaveLength(1)
    expect(await findWaitingMatters(db, province.actor('dic', 'coordinator'))).not.toContainEqual(
      expect.objectContaining({ kind: 'matter-escalation' }),
    )
  })

  it('of who filed is told to the DIC', async () => {
    await done(askFiler({ obstacleId, reason: 'Gửi toạ độ.' }, coordinator('2024-11-06T09:00:00+07:00')))
    await passUntil('2024-11-18T08:00:00+07:00')
    expect(await standing()).toMatchObject([{ level: 'dic' }])
  })

  it('is told once, however often the clock looks', async () => {
    await passUntil('2024-11-15T08:00:00+07:00')
    await passUntil('2024-11-22T08:00:00+07:00')
    expect(await standing()).toHaveLength(1)
  })

  it('is taken in hand by the office it was told to, once, and by nobody else', async () => {
    await passUntil('2024-11-15T08:00:00+07:00')
    const [told] = await standing()
    const input = { escalationId: told?.id ?? '', note: 'Sẽ làm việc với Sở trong tuần.' }
    expect(await acknowledgeMatterEscalation(input, coordinator('2024-11-15T09:00:00+07:00'))).toMatchObject({
      ok: false,
      reason: 'escalation-not-open',
    })
    await done(acknowledgeMatterEscalation(input, office()))
    expect(await acknowledgeMatterEscalation(input, { ...office(), commandId: newId() })).toMatchObject({ ok: false })
    expect(await listMatterEscalations(db, { standing: 'in-hand' })).toMatchObject([
      { acknowledgeNote: input.note, acknowledgedBy: province.actor('office', 'office').personName },
    ])
  })

  it('stands down when the step is done, and what has not left is not mailed any more', async () => {
    await passUntil('2024-11-15T08:00:00+07:00')
    await done(settleObstacle({ obstacleId, reason: 'Xã đã giới thiệu.' }, coordinator('2024-11-15T10:00:00+07:00')))
    expect(await standing()).toEqual([])
    expect(await listMatterEscalations(db, { standing: 'stood-down' })).toHaveLength(1)
    const told = await db.notification.findMany({ where: { subjectId: obstacleId, kind: 'matter-escalation' } })
    expect(told.map(({ causeGoneAt }) => causeGoneAt)).not.toContain(null)
  })

  it('tells those it had reached that it has stood down', async () => {
    await passUntil('2024-11-15T08:00:00+07:00')
    const [reached] = await db.notification.findMany({ where: { subjectId: obstacleId, kind: 'matter-escalation' } })
    await mailOut(reached?.id ?? '', reached?.personId ?? '')
    await done(settleObstacle({ obstacleId, reason: 'Xã đã giới thiệu.' }, coordinator('2024-11-15T10:00:00+07:00')))
    expect(await toldPersons('matter-escalation-ended')).toEqual([reached?.personId])
  })
})

/** As the mail server may have it: tried, and not refused. */
async function mailOut(notificationId: string, personId: string): Promise<void> {
  const id = newId()
  const mail = { address: 'a@b.vn', messageId: '<1@b.vn>', shard: 0, state: 'sent', attempts: 1, triesInDoubt: 1 }
  const at = new Date('2024-11-15T08:05:00+07:00')
  await db.mail.create({ data: { id, personId, ...mail, createdAt: at, sentAt: at } })
  await db.notification.update({ where: { id: notificationId }, data: { mailId: id } })
}
