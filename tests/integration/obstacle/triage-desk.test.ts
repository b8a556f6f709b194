import { beforeEach, describe, expect, it } from 'vitest'
import { findChosenFilings } from '#data/chosen-filings.server.ts'
import { findTriageQueue } from '#data/triage-queue.server.ts'
import { partChosen } from '#domain/obstacle/joint-dossier.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { openDossier, openDossierFrom } from '#services/dossier/open-dossier.server.ts'
import { acknowledgeObstacle } from '#services/obstacle/acknowledge-obstacle.server.ts'
import { actOnMany } from '#services/obstacle/act-on-many.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

let province: Province

useTestDatabase()
beforeEach(async () => {
  province = await seedProvince(db)
})

const coordinator = (at = '2024-11-05T09:00:00+07:00') => commandBy(province.actor('dic', 'coordinator'), at)
const viettel = (at = '2024-11-04T09:00:00+07:00') => commandBy(province.actor('viettel', 'carrier'), at)
const file = async (title: string, at?: string) =>
  (await done(fileObstacle(noSiteFiling({ title }), viettel(at)))).obstacleId

const queue = (changes: Partial<Parameters<typeof findTriageQueue>[1]> = {}) =>
  findTriageQueue(db, {
    organisationId: province.organisationId.dic,
    chosenId: null,
    today: plainDate('2024-11-05'),
    ...changes,
  })
const stateOf = async (id: string) => (await db.obstacle.findUniqueOrThrow({ where: { id } })).state

describe('the triage desk', () => {
  it('has what is due first at the top, and counts what is left and what is due by today', async () => {
    const later = await file('Gửi sau', '2024-11-05T09:00:00+07:00')
    const first = await file('Gửi trước')
    const { rows, counts, dueByToday } = await queue()
    expect(rows.map(({ id, place }) => [id, place])).toEqual([
      [first, 1],
      [later, 2],
    ])
    expect([counts, dueByToday]).toEqual([{ filed: 2, received: 0, checked: 0 }, 1])
    await done(acknowledgeObstacle({ obstacleId: first }, coordinator()))
    expect((await queue({ stage: 'filed' })).rows.map(({ id }) => id)).toEqual([later])
  })

  it('shows nothing of what another organisation holds', async () => {
    await file('Của Sở TT&TT')
    expect(await queue({ organisationId: province.organisationId.office })).toMatchObject({ rows: [], dueByToday: 0 })
  })
})

describe('an act on many filings', () => {
  it('is the act of each: what has moved on is refused by itself, and sent twice it does nothing twice', async () => {
    const [one, two] = [await file('Một'), await file('Hai')]
    const moved = await file('Đã báo nhận')
    await done(acknowledgeObstacle({ obstacleId: moved }, coordinator()))
    const command = coordinator()
    const many = { act: 'acknowledge', obstacleIds: [one, two, moved], dossierId: null } as const
    const outcome = await actOnMany(many, command)
    expect(outcome.done.map(({ obstacleId }) => obstacleId)).toEqual([one, two])
    expect(outcome.refused).toEqual([{ obstacleId: moved, reason: 'action-not-open' }])
    expect(await actOnMany(many, command)).toEqual(outcome)
    expect(await db.event.count({ where: { type: 'ObstacleAcknowledged', subjectId: { in: [one, two] } } })).toBe(2)
  })

  it('puts checked filings into one dossier, and no unchecked one', async () => {
    const checked = async (title: string) =>
      (await seedCheckedFiling({ filing: noSiteFiling({ title }), filer: viettel(), coordinator })).obstacleId
    const opening = await checked('Mở hồ sơ')
    const { dossierId } = await done(
      openDossier({ obstacleId: opening, title: 'Vị trí', commonCause: 'Đất' }, coordinator()),
    )
    const [one, unchecked] = [await checked('Một'), await file('Chưa kiểm tra')]
    const outcome = await actOnMany({ act: 'consolidate', obstacleIds: [one, unchecked], dossierId }, coordinator())
    expect(outcome.refused.map(({ obstacleId }) => obstacleId)).toEqual([unchecked])
    expect([await stateOf(one), await stateOf(unchecked)]).toEqual(['consolidated', 'filed'])
  })
})

describe('a dossier from several filings', () => {
  const cause = { title: 'Chưa có vị trí dựng trạm', commonCause: 'Quy hoạch chưa dành đất' }
  const checked = async (title: string, urgency?: 'urgent') => {
    const filing = noSiteFiling({ title })
    const { obstacleId } = await seedCheckedFiling({ filing, filer: viettel(), coordinator })
    if (urgency) await db.obstacle.update({ where: { id: obstacleId }, data: { urgency } })
    return obstacleId
  }

  it('is one new dossier with each of them, as urgent as the most urgent, and each filer is told its own', async () => {
    const ids = [await checked('Một'), await checked('Hai', 'urgent')]
    const { dossierId, joined, left } = await done(openDossierFrom({ obstacleIds: ids, ...cause }, coordinator()))
    expect([joined, left]).toEqual([2, []])
    const dossier = await db.dossier.findUniqueOrThrow({ where: { id: dossierId }, include: { obstacles: true } })
    expect(dossier).toMatchObject({ state: 'consolidated', ...cause, causeClass: 'site-or-land' })
    expect(new Set(dossier.obstacles.map(({ id }) => id))).toEqual(new Set(ids))
    expect(await db.holding.findFirst({ where: { subjectId: dossierId, endedAt: null } })).toMatchObject({
      limitDays: 3,
    })
    const told = await db.notification.findMany({ where: { kind: 'obstacle-consolidated' } })
    expect(new Set(told.map(({ subjectId }) => subjectId))).toEqual(new Set(ids))
  })

  it('leaves out by name what has moved on or was not checked, and is the same dossier when it is sent twice', async () => {
    const [one, gone] = [await checked('Một'), await checked('Đã vào hồ sơ khác')]
    const unchecked = await file('Chưa kiểm tra')
    await done(openDossier({ obstacleId: gone, ...cause }, coordinator()))
    const command = coordinator()
    const first = await done(openDossierFrom({ obstacleIds: [one, gone, unchecked], ...cause }, command))
    const codeOf = async (id: string) => (await db.obstacle.findUniqueOrThrow({ where: { id } })).code
    expect(new Set(first.left.map(({ code, reason }) => `${code} ${reason}`))).toEqual(
      new Set([`${await codeOf(gone)} moved-on`, `${await codeOf(unchecked)} not-checked`]),
    )
    expect(await stateOf(unchecked)).toBe('filed')
    const again = await done(openDossierFrom({ obstacleIds: [one, gone, unchecked], ...cause }, command))
    expect(again).toEqual(first)
    expect(await db.dossier.count()).toBe(2)
  })

  it('shows before it is opened what goes in and what does not', async () => {
    const [one, unchecked] = [await checked('Một'), await file('Chưa kiểm tra')]
    const filings = await findChosenFilings(db, [unchecked, one])
    const { joining, left } = partChosen({ filings, actor: coordinator().actor })
    expect(joining.map(({ title, filer }) => [title, filer])).toEqual([['Một', 'Viettel']])
    expect(left.map(({ filing, reason }) => [filing.title, reason])).toEqual([['Chưa kiểm tra', 'not-checked']])
  })

  it('is none where no filing can go into it, nor by an officer of an agency', async () => {
    const [one, two] = [await file('Một'), await file('Hai')]
    const none = await openDossierFrom({ obstacleIds: [one, two], ...cause }, coordinator())
    expect(none).toMatchObject({ ok: false, reason: 'none-joins' })
    const ready = await checked('Ba')
    const officer = commandBy(province.actor('construction', 'officer'), '2024-11-05T10:00:00+07:00')
    expect(await openDossierFrom({ obstacleIds: [ready], ...cause }, officer)).toMatchObject({
      ok: false,
      reason: 'action-not-open',
    })
    expect(await db.dossier.count()).toBe(0)
  })
})
