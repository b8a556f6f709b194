import { beforeEach, describe, expect, it } from 'vitest'
import { findTriageQueue } from '#data/triage-queue.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
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
