import { beforeEach, describe, expect, it } from 'vitest'
import { findRegisterFrame, listObstacles, obstaclePageSql, registerFrameSql } from '#data/obstacle-register.server.ts'
import { triageChoicesSql } from '#data/triage-choices.server.ts'
import { triageQueueSql } from '#data/triage-queue.server.ts'
import { ageBounds, countBy, heatOf, NO_DISTRICT, type RegisterFilter } from '#domain/obstacle/register.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { withdrawObstacle } from '#services/obstacle/withdraw-obstacle.server.ts'
import { done, noSiteFiling } from '#tests/factories/filing.ts'
import { seedManyFilings } from '#tests/factories/many-filings.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { mostRowsRead } from '#tests/setup/most-rows-read.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

const MOST_ROWS = 2_000
const OPEN = 1_500
const ALL = 100_000

let province: Province

const database = useTestDatabase()
beforeEach(async () => {
  province = await seedProvince(db)
})

const today = plainDate('2024-11-11')
const bounds = ageBounds({ today, calendar })
const frameOf = (filter: RegisterFilter = {}, actor = province.actor('dic', 'coordinator')) =>
  findRegisterFrame(db, { scope: obstacleScope(actor), filter, bounds, today })

describe('the register of obstacles', () => {
  it('finds a filing by words without their signs, and its figures agree with its list', async () => {
    const viettel = () => commandBy(province.actor('viettel', 'carrier'), '2024-11-04T09:00:00+07:00')
    await done(fileObstacle(noSiteFiling(), viettel()))
    await done(fileObstacle(noSiteFiling({ title: 'Thiếu kinh phí', causeClass: 'funding' }), viettel()))
    const filter = { search: 'thieu kinh phi', cause: 'funding' } as const
    const rows = await listObstacles(db, { scope: 'all', filter, bounds })
    expect(rows.map(({ title }) => title)).toEqual(['Thiếu kinh phí'])
    const { counts } = await frameOf(filter)
    expect(countBy(counts, { dimension: 'cause', filter })).toEqual(new Map([['funding', 1]]))
  })

  it('counts nothing of another enterprise for an enterprise, nor names it', async () => {
    await done(
      fileObstacle(noSiteFiling(), commandBy(province.actor('viettel', 'carrier'), '2024-11-04T09:00:00+07:00')),
    )
    expect(await frameOf({}, province.actor('vnpt', 'carrier'))).toMatchObject({ counts: [], filers: [], holders: [] })
  })

  it('opens exactly the filings that a cell of the heat table, an age and the figure of the overdue ones count', async () => {
    await seedAcrossDistricts()
    const { counts, districts } = await frameOf()
    const districtIds = districts.map(({ id }) => id)
    const lengthOf = async (filter: RegisterFilter) =>
      (await listObstacles(db, { scope: 'all', filter: { isOpen: true, ...filter }, bounds })).length
    const heat = heatOf(counts, { districtIds, filter: {} })
    expect(heat.map(({ total }) => total)).toEqual([2, 2])
    for (const { cause, counts: cells, elsewhere, total } of heat) {
      expect(await lengthOf({ cause })).toBe(total)
      expect(await lengthOf({ cause, districtId: NO_DISTRICT })).toBe(elsewhere)
      for (const [place, districtId] of districtIds.entries())
        expect(await lengthOf({ cause, districtId })).toBe(cells[place])
    }
    for (const [age, count] of countBy(counts, { dimension: 'age', filter: {} }))
      expect(await lengthOf({ age })).toBe(count)
    expect(countBy(counts, { dimension: 'isOver', filter: {} }).get(true)).toBe(3)
    expect(await lengthOf({ overOn: today })).toBe(3)
  })

  it('reads no more than 2,000 rows at any place of a plan, with 100,000 filings', async () => {
    const { districtId } = await seedManyFilings(db, { province, all: ALL, open: OPEN })
    await database.analyze('obstacle')
    const { viettel, dic } = province.organisationId
    const filters: RegisterFilter[] = [
      {},
      { step: 'received' },
      { step: 'closed' },
      { cause: 'funding' },
      { districtId },
      { cause: 'funding', isOpen: true },
      { districtId: NO_DISTRICT, isOpen: true },
      { overOn: today },
      { filerId: viettel },
      { holderId: dic },
      { age: 'over-22' },
      { search: 'ma 77777' },
      { search: 'ma' },
      { search: 'ma', cause: 'funding' },
      { search: 'ma 77777', cause: 'funding' },
    ]
    for (const filter of filters) {
      const question = { scope: 'all', filter, bounds, limit: 51 } as const
      expect(await mostRowsRead(obstaclePageSql(question)), JSON.stringify(filter)).toBeLessThanOrEqual(MOST_ROWS)
    }
    const own = obstacleScope(province.actor('viettel', 'carrier'))
    for (const filter of filters) {
      const question = { scope: own, filter, bounds, limit: 51 } as const
      expect(await mostRowsRead(obstaclePageSql(question)), `own ${JSON.stringify(filter)}`).toBeLessThanOrEqual(
        MOST_ROWS,
      )
    }
    expect(await mostRowsRead(registerFrameSql({ scope: own, filter: {}, bounds, today }))).toBeLessThanOrEqual(
      MOST_ROWS,
    )
    expect(await mostRowsRead(registerFrameSql({ scope: 'all', filter: {}, bounds, today }))).toBeLessThanOrEqual(
      MOST_ROWS,
    )
    const desk = { organisationId: dic, chosenId: null, today }
    expect(await mostRowsRead(triageQueueSql(desk))).toBeLessThanOrEqual(MOST_ROWS)
    const { id } = await db.obstacle.findFirstOrThrow({ where: { state: 'received' }, select: { id: true } })
    expect(await mostRowsRead(triageChoicesSql(id))).toBeLessThanOrEqual(MOST_ROWS)
  })
})

/** Two in a district and two without, of which one was filed this morning; one of the district has ended since. */
async function seedAcrossDistricts(): Promise<void> {
  const place = await db.organisation.findFirstOrThrow({ where: { kind: 'district', validTo: null } })
  const filings = [
    ['2024-10-01', { causeClass: 'funding', placeId: place.id }],
    ['2024-11-01', { causeClass: 'site-or-land', placeId: place.id }],
    ['2024-11-04', { causeClass: 'funding' }],
    ['2024-11-11', { causeClass: 'site-or-land' }],
  ] as const
  for (const [day, changes] of filings)
    await done(
      fileObstacle(noSiteFiling(changes), commandBy(province.actor('viettel', 'carrier'), `${day}T09:00:00+07:00`)),
    )
  const ended = await done(
    fileObstacle(
      noSiteFiling({ causeClass: 'funding', placeId: place.id }),
      commandBy(province.actor('viettel', 'carrier'), '2024-10-02T09:00:00+07:00'),
    ),
  )
  await done(
    withdrawObstacle(
      { obstacleId: ended.obstacleId, reason: '' },
      commandBy(province.actor('viettel', 'carrier'), '2024-10-03T09:00:00+07:00'),
    ),
  )
}
