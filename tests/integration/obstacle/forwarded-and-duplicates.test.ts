import { beforeEach, describe, expect, it } from 'vitest'
import { findObstaclePage } from '#data/obstacle-reader.server.ts'
import { listObstacles } from '#data/obstacle-register.server.ts'
import { findTriageChoices } from '#data/triage-choices.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { db } from '#platform/db.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { canReadFile } from '#services/file/can-read-file.server.ts'
import { readAgencyHome } from '#services/home/read-agency-home.server.ts'
import { acknowledgeObstacle } from '#services/obstacle/acknowledge-obstacle.server.ts'
import { answerForwarded } from '#services/obstacle/answer-forwarded.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { forwardObstacle } from '#services/obstacle/forward-obstacle.server.ts'
import { linkDuplicate } from '#services/obstacle/link-duplicate.server.ts'
import { recallForwarded } from '#services/obstacle/recall-forwarded.server.ts'
import { returnForwarded } from '#services/obstacle/return-forwarded.server.ts'
import { settleObstacle } from '#services/obstacle/settle-obstacle.server.ts'
import { withdrawObstacle } from '#services/obstacle/withdraw-obstacle.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const AT = '2024-11-06T09:00:00+07:00'
const coordinator = () => commandBy(province.actor('dic', 'coordinator'), '2024-11-05T09:00:00+07:00')
const viettel = () => commandBy(province.actor('viettel', 'carrier'), '2024-11-04T09:00:00+07:00')
const vnpt = () => commandBy(province.actor('vnpt', 'carrier'), '2024-11-04T10:00:00+07:00')
const officer = (key: 'construction' | 'finance' = 'construction') =>
  commandBy(province.actor(key, 'officer'), '2024-11-06T09:00:00+07:00')

/** Codes of the obstacles that wait for this organisation on its first screen. */
async function waitingFor(key: 'construction' | 'viettel') {
  const rules = await loadClockRules(db)
  const organisationId = province.organisationId[key]
  const { held } = await readAgencyHome(db, {
    organisationId,
    isEnterprise: key === 'viettel',
    now: new Date(AT),
    rules,
  })
  return held.map(({ state, isLate }) => ({ state, isLate }))
}
const rowOf = (id: string) => db.obstacle.findUniqueOrThrow({ where: { id } })
const pageFor = (id: string, actor: Actor) => findObstaclePage(db, { id, scope: obstacleScope(actor) })
const seesOf = async (actor: Actor) =>
  (await listObstacles(db, { scope: obstacleScope(actor), filter: {} })).map(({ id }) => id)
const told = async (kind: string) =>
  (await db.notification.findMany({ where: { kind }, include: { person: true } })).map(
    ({ person }) => person.displayName,
  )

async function seedReceived(filer = viettel()) {
  const { obstacleId } = await done(fileObstacle(noSiteFiling(), filer))
  await done(acknowledgeObstacle({ obstacleId }, coordinator()))
  return obstacleId
}
const forward = (obstacleId: string, key: 'construction' | 'vnpt' | 'dic' = 'construction') =>
  forwardObstacle(
    { obstacleId, agencyId: province.organisationId[key], reason: 'Thuộc quản lý công trình ngầm.' },
    coordinator(),
  )
const link = (obstacleId: string, originalId: string) => linkDuplicate({ obstacleId, originalId }, coordinator())

describe('a filing that is the function of another agency', () => {
  it('is held by that agency, which answers its filer', async () => {
    const obstacleId = await seedReceived()
    await done(forward(obstacleId))
    expect(await rowOf(obstacleId)).toMatchObject({
      state: 'forwarded',
      holderId: province.organisationId.construction,
      stepDueOn: new Date('2024-11-12T00:00:00Z'),
    })
    expect(await told('obstacle-forwarded')).toContain('Chuyên viên Sở Xây dựng')
    expect(await told('obstacle-with-agency')).toContain('Đầu mối Viettel')
    expect(await seesOf(officer().actor)).toEqual([obstacleId])
    expect(await seesOf(officer('finance').actor)).toEqual([])
    expect(await waitingFor('construction')).toEqual([{ state: 'forwarded', isLate: false }])

    await done(answerForwarded({ obstacleId, reason: 'Đã bổ sung vào quy hoạch.' }, officer()))
    expect(await rowOf(obstacleId)).toMatchObject({
      state: 'confirming',
      holderId: province.organisationId.viettel,
      answer: 'Đã bổ sung vào quy hoạch.',
    })
    expect(await told('obstacle-answered')).toContain('Đầu mối Viettel')
    expect(await waitingFor('construction')).toEqual([])
    expect(await waitingFor('viettel')).toEqual([{ state: 'confirming', isLate: false }])
    // What it has answered an agency still finds, with its files.
    expect(await seesOf(officer().actor)).toEqual([obstacleId])
    const file = { subjectType: 'obstacle' as const, subjectId: obstacleId, uploadedById: viettel().actor.personId }
    expect(await canReadFile(db, { file, actor: officer().actor })).toBe(true)
    expect(await canReadFile(db, { file, actor: officer('finance').actor })).toBe(false)
  })

  it('comes back with the reason, or is taken back from an agency that does not answer', async () => {
    const obstacleId = await seedReceived()
    await done(forward(obstacleId))
    await done(returnForwarded({ obstacleId, reason: 'Thuộc Sở Tài chính.' }, officer()))
    expect(await rowOf(obstacleId)).toMatchObject({ state: 'received', holderId: province.organisationId.dic })
    expect(await told('obstacle-returned')).toContain('Chuyên viên điều phối Sở TT&TT')

    await done(forward(obstacleId))
    await done(recallForwarded({ obstacleId, reason: 'Quá hạn chưa trả lời.' }, coordinator()))
    expect(await rowOf(obstacleId)).toMatchObject({ state: 'received', holderId: province.organisationId.dic })
    expect(await answerForwarded({ obstacleId, reason: 'Muộn.' }, officer())).toMatchObject({ ok: false })
  })

  it('goes to no enterprise, not to its filer and not to the DIC', async () => {
    const obstacleId = await seedReceived()
    expect(await forward(obstacleId, 'vnpt')).toMatchObject({ reason: 'agency-cannot-answer', field: 'agencyId' })
    expect(await forward(obstacleId, 'dic')).toMatchObject({ reason: 'agency-cannot-answer' })
    const { agencies } = await findTriageChoices(db, obstacleId)
    expect(agencies.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['VNPT', 'Viettel', 'Sở TT&TT']))
    expect(agencies.map(({ name }) => name)).toContain('Sở Xây dựng')
  })

  it('is answered by nobody else', async () => {
    const obstacleId = await seedReceived()
    await done(forward(obstacleId))
    for (const other of [officer('finance'), vnpt()])
      expect(await answerForwarded({ obstacleId, reason: 'Không phải việc của tôi.' }, other)).toMatchObject({
        reason: 'not-found',
      })
  })
})

describe('a filing on the page of the work that it blocks', () => {
  it('is not shown to an enterprise that filed nothing, also while it has to carry out the answer', async () => {
    const { viettel: leadId, kimBang } = province.organisationId
    const assignmentId = await seedWorkInProgress(db, { leadId })
    await db.assignmentParty.create({ data: { assignmentId, organisationId: kimBang, role: 'coordinating' } })
    const district = commandBy(province.actor('kimBang', 'officer'), '2024-11-04T09:00:00+07:00')
    const { obstacleId } = await done(fileObstacle(noSiteFiling({ assignmentId }), district))
    // As it lies once a document has ordered Viettel's work as the answer.
    await db.obstacle.update({ where: { id: obstacleId }, data: { holderId: leadId } })
    const shownTo = async (actor: Actor) =>
      (await readAssignment(db, { id: assignmentId, actor, now: new Date(AT) }))?.page.obstacles.map(({ id }) => id)
    expect(await shownTo(viettel().actor)).toEqual([])
    expect(await shownTo(district.actor)).toEqual([obstacleId])
  })
})

describe('a filing that says what another one says', () => {
  it('keeps its day and is answered in a message of its own when the other is', async () => {
    const { obstacleId: original } = await seedCheckedFiling({ filing: noSiteFiling(), filer: viettel(), coordinator })
    const duplicate = await seedReceived(vnpt())
    await done(link(duplicate, original))
    expect(await told('obstacle-joined-another')).toContain('Đầu mối VNPT')
    await done(settleObstacle({ obstacleId: original, reason: 'Đã cấp phép.' }, coordinator()))
    expect(await rowOf(duplicate)).toMatchObject({
      state: 'confirming',
      answer: 'Đã cấp phép.',
      holderId: province.organisationId.vnpt,
      filedAt: new Date('2024-11-04T10:00:00+07:00'),
    })
    expect(await told('obstacle-answered')).toEqual(expect.arrayContaining(['Đầu mối Viettel', 'Đầu mối VNPT']))
  })

  it('does not show one filer the filing of another', async () => {
    const original = await seedReceived()
    const duplicate = await seedReceived(vnpt())
    await done(link(duplicate, original))
    expect(await pageFor(duplicate, vnpt().actor)).toMatchObject({ isDuplicate: true, saysSameAs: null })
    expect(await pageFor(original, viettel().actor)).toMatchObject({ duplicates: [] })
    expect(await pageFor(original, coordinator().actor)).toMatchObject({ duplicates: [{ id: duplicate }] })
    expect(await pageFor(original, vnpt().actor)).toBeUndefined()
  })

  it('goes into the dossier with the other one, and is looked at by itself when that one is withdrawn', async () => {
    const { obstacleId: original } = await seedCheckedFiling({ filing: noSiteFiling(), filer: viettel(), coordinator })
    const first = await seedReceived(vnpt())
    await done(link(first, original))
    const dossier = { obstacleId: original, title: 'Chưa có vị trí', commonCause: 'Quy hoạch chưa dành đất' }
    const { dossierId } = await done(openDossier(dossier, coordinator()))
    expect(await rowOf(first)).toMatchObject({ state: 'consolidated', dossierId })
    const late = await seedReceived(vnpt())
    await done(link(late, original))
    expect(await rowOf(late)).toMatchObject({ state: 'consolidated', dossierId })

    const other = await seedReceived()
    const waiting = await seedReceived(vnpt())
    await done(link(waiting, other))
    await done(withdrawObstacle({ obstacleId: other, reason: 'Đã tự giải quyết.' }, viettel()))
    expect(await rowOf(waiting)).toMatchObject({ state: 'received', duplicateOfId: null })
  })

  it('is not linked to itself, nor to one that has no answer to give', async () => {
    const original = await seedReceived()
    const duplicate = await seedReceived(vnpt())
    const third = await seedReceived(vnpt())
    expect(await link(original, original)).toMatchObject({ reason: 'duplicate-of-itself', field: 'originalId' })
    await done(link(duplicate, original))
    expect(await link(third, duplicate)).toMatchObject({ reason: 'original-gives-no-answer' })
    expect((await findTriageChoices(db, third)).originals.map(({ id }) => id)).toEqual([original])
  })
})
