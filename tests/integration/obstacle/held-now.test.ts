import { beforeEach, expect, it } from 'vitest'
import { listDossiers } from '#data/dossier-list.server.ts'
import { type HeldJson, heldSql, toHeld } from '#data/held-now.server.ts'
import { listObstacles } from '#data/obstacle-register.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { askFiler } from '#services/obstacle/ask-filer.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()
let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const filer = () => commandBy(province.actor('viettel', 'carrier'), '2024-11-04T09:00:00+07:00')
const coordinator = () => commandBy(province.actor('dic', 'coordinator'), '2024-11-05T09:00:00+07:00')

it('each count of a holder is the length of the list it opens', async () => {
  const today = plainDate('2024-11-13')
  await done(fileObstacle(noSiteFiling(), filer()))
  const asked = await seedCheckedFiling({ filing: noSiteFiling(), filer: filer(), coordinator })
  await done(askFiler({ obstacleId: asked.obstacleId, reason: 'Đề nghị gửi bản vẽ vị trí.' }, coordinator()))
  const joined = await seedCheckedFiling({ filing: noSiteFiling(), filer: filer(), coordinator })
  await done(openDossier({ obstacleId: joined.obstacleId, title: 'Vị trí trạm', commonCause: '' }, coordinator()))

  const [row] = await db.$queryRaw<
    { held: HeldJson }[]
  >`SELECT ${heldSql({ since: plainDate('2024-11-01'), today })} AS held`
  if (!row) throw new Error('nothing was read')
  const { now, sum } = toHeld(row.held)
  const { dic, viettel } = province.organisationId
  expect(now).toMatchObject([
    { organisationId: dic, filings: 2, filingsOver: 2, dossiers: 1, dossiersOver: 1 },
    { organisationId: viettel, filings: 1, filingsOver: 1, dossiers: 0, dossiersOver: 0 },
  ])
  for (const { organisationId: holderId, filings, filingsOver, dossiers, dossiersOver } of now) {
    const filingsBy = async (filter: object) =>
      (await listObstacles(db, { scope: 'all', filter: { holderId, ...filter } })).length
    const dossiersBy = async (filter: object) =>
      (await listDossiers(db, { filter: { holderId, ...filter }, order: 'held' })).length
    expect([await filingsBy({}), await filingsBy({ overOn: today })]).toEqual([filings, filingsOver])
    expect([await dossiersBy({}), await dossiersBy({ overOn: today })]).toEqual([dossiers, dossiersOver])
  }
  expect(sum).toEqual({ filings: 3, filingsOver: 3, dossiers: 1, dossiersOver: 1 })
})
