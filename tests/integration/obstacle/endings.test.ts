import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { advanceMatter } from '#services/clock/advance-matter.server.ts'
import { openConsultation } from '#services/consultation/open-consultation.server.ts'
import { closeEmptyDossier } from '#services/dossier/close-empty-dossier.server.ts'
import { joinDossier } from '#services/dossier/join-dossier.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { checkObstacle } from '#services/obstacle/check-obstacle.server.ts'
import { confirmFix } from '#services/obstacle/confirm-fix.server.ts'
import { reopenObstacle } from '#services/obstacle/reopen-obstacle.server.ts'
import { settleObstacle } from '#services/obstacle/settle-obstacle.server.ts'
import { withdrawObstacle } from '#services/obstacle/withdraw-obstacle.server.ts'
import { answerSlip, roundOf, slipOf } from '#tests/factories/consulted-dossier.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { setProvinceTime } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

const ANSWERED = '2024-11-05T10:00:00+07:00'
const reason = 'Cột nằm trong hành lang đê.'

let province: Province

useTestDatabase()
beforeEach(async () => {
  province = await seedProvince(db)
})

const coordinator = (at = ANSWERED) => commandBy(province.actor('dic', 'coordinator'), at)
const viettel = (at = '2024-11-04T09:00:00+07:00') => commandBy(province.actor('viettel', 'carrier'), at)

const checked = (title = 'Chưa có vị trí') =>
  seedCheckedFiling({ filing: noSiteFiling({ title }), filer: viettel(), coordinator })

async function answered() {
  const filing = await checked()
  await done(settleObstacle({ obstacleId: filing.obstacleId, reason: 'Sở đã giới thiệu vị trí.' }, coordinator()))
  return filing
}

const toldOf = async (subjectId: string, kind: string) =>
  (
    await db.notification.findMany({
      where: { subjectId, kind },
      select: { person: { select: { memberships: { select: { organisationId: true } } } } },
    })
  ).flatMap(({ person }) => person.memberships.map(({ organisationId }) => organisationId))

const stateOf = (id: string) =>
  db.obstacle.findUniqueOrThrow({ where: { id }, select: { state: true, satisfaction: true } })

describe('a filing that was answered', () => {
  it('is closed in silence after ten working days, and both sides are told', async () => {
    const { obstacleId } = await answered()
    const now = new Date('2024-11-20T10:00:00+07:00')
    await setProvinceTime(db, now)
    await advanceMatter({ subjectId: obstacleId, now: new Date() })
    expect(await stateOf(obstacleId)).toEqual({ state: 'closed', satisfaction: null })
    expect(await toldOf(obstacleId, 'obstacle-closed')).toContain(province.organisationId.viettel)
    expect(await toldOf(obstacleId, 'obstacle-closed-in-silence')).toEqual([province.organisationId.dic])
  })

  it('is closed as solved in part, and the DIC reads what is left', async () => {
    const { obstacleId } = await answered()
    await done(confirmFix({ obstacleId, satisfaction: 'partly', note: 'Còn xã Liên Sơn.' }, viettel(ANSWERED)))
    expect(await stateOf(obstacleId)).toEqual({ state: 'closed', satisfaction: 'partly' })
    const [told] = await db.notification.findMany({ where: { subjectId: obstacleId, kind: 'obstacle-partly-solved' } })
    expect(told?.params).toMatchObject({ note: 'Còn xã Liên Sơn.' })
  })

  it('goes back to the DIC as not solved, and a new answer asks the filer anew', async () => {
    const { obstacleId } = await answered()
    await done(reopenObstacle({ obstacleId, reason }, viettel(ANSWERED)))
    expect(await stateOf(obstacleId)).toEqual({ state: 'received', satisfaction: 'not' })
    const later = '2024-11-06T10:00:00+07:00'

    await done(checkObstacle({ obstacleId, suspend: false, note: '' }, coordinator(later)))
    await done(settleObstacle({ obstacleId, reason: 'Vị trí khác.' }, coordinator(later)))
    expect(await stateOf(obstacleId)).toEqual({ state: 'confirming', satisfaction: null })
  })
})

describe('a dossier whose filings were all withdrawn', () => {
  const emptied = async () => {
    const { obstacleId } = await checked()
    const { dossierId } = await done(openDossier({ obstacleId, title: 'Vị trí', commonCause: 'Đất' }, coordinator()))
    await done(withdrawObstacle({ obstacleId, reason }, viettel(ANSWERED)))
    return dossierId
  }

  it('is told to the DIC, closed with its reason, and held by nobody', async () => {
    const dossierId = await emptied()
    expect(await toldOf(dossierId, 'dossier-emptied')).toEqual([province.organisationId.dic])
    await done(closeEmptyDossier({ dossierId, reason }, coordinator()))
    const dossier = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
    expect([dossier.state, dossier.nextStepAt]).toEqual(['closed', null])
    expect(await db.holding.count({ where: { subjectId: dossierId, endedAt: null } })).toBe(0)
    const event = await db.event.findFirstOrThrow({ where: { subjectId: dossierId, type: 'DossierClosedEmpty' } })
    expect(event.payload).toMatchObject({ reason })
  })

  it('is closed while agencies are asked: who has not answered is told why and has no slip, what was answered stays', async () => {
    const { obstacleId } = await checked()
    const { dossierId } = await done(openDossier({ obstacleId, title: 'Vị trí', commonCause: 'Đất' }, coordinator()))
    await done(openConsultation({ dossierId, ...roundOf(province, ['construction', 'finance']) }, coordinator()))
    await done(answerSlip(province, 'construction', { at: ANSWERED }))
    await done(withdrawObstacle({ obstacleId, reason }, viettel(ANSWERED)))
    await done(closeEmptyDossier({ dossierId, reason }, coordinator(ANSWERED)))
    const dossier = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
    expect([dossier.state, dossier.nextStepAt]).toEqual(['closed', null])
    const [asked, answered] = [await slipOf(province, 'finance'), await slipOf(province, 'construction')]
    expect(asked).toMatchObject({ state: 'withdrawn', withdrawReason: reason, nextStepAt: null })
    expect(answered).toMatchObject({ state: 'replied', closedAt: new Date(ANSWERED) })
    expect(new Set(await toldOf(asked.id, 'opinion-withdrawn'))).toEqual(new Set([province.organisationId.finance]))
    expect(await db.consultation.count({ where: { dossierId, closedAt: null } })).toBe(0)
    const held = { subjectId: { in: [dossierId, asked.id] }, endedAt: null }
    expect(await db.holding.count({ where: held })).toBe(0)
    expect(await answerSlip(province, 'finance', { at: '2024-11-06T10:00:00+07:00' })).toMatchObject({ ok: false })
  })

  it('takes another filing instead, and is not closed then', async () => {
    const dossierId = await emptied()
    const { obstacleId } = await checked('Vị trí khác')
    await done(joinDossier({ obstacleId, dossierId }, coordinator()))
    expect(await closeEmptyDossier({ dossierId, reason }, coordinator())).toMatchObject({
      ok: false,
      reason: 'action-not-open',
    })
  })
})
