import { beforeEach, describe, expect, it } from 'vitest'
import { findObstaclePage } from '#data/obstacle-reader.server.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { db } from '#platform/db.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { linkDuplicate } from '#services/obstacle/link-duplicate.server.ts'
import { refuseObstacle } from '#services/obstacle/refuse-obstacle.server.ts'
import { done, noObstacle, noSiteFiling } from '#tests/factories/filing.ts'
import { commandBy, type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const coordinator = () => commandBy(province.actor('dic', 'coordinator'), '2024-11-05T09:00:00+07:00')
const carrier = (key: OrganisationKey) => commandBy(province.actor(key, 'carrier'), '2024-11-04T09:00:00+07:00')
const pageFor = (id: string, key: OrganisationKey) =>
  findObstaclePage(db, { id, scope: obstacleScope(province.actor(key, 'carrier')) })

describe('a filing that is not taken on', () => {
  it('tells its filer why, what it can do instead and where, and those that say the same with it', async () => {
    const { obstacleId } = await done(fileObstacle(noSiteFiling(), carrier('viettel')))
    const same = await done(fileObstacle(noSiteFiling(), carrier('vnpt')))
    await done(linkDuplicate({ obstacleId: same.obstacleId, originalId: obstacleId }, coordinator()))
    await done(refuseObstacle({ obstacleId, ...noObstacle('Thuộc thủ tục cấp phép.') }, coordinator()))

    const refused = {
      state: 'refused',
      refusal: {
        refusalClass: 'not-an-obstacle',
        reason: 'Thuộc thủ tục cấp phép.',
        instead: 'Đề nghị gửi đến Trung tâm Phục vụ hành chính công tỉnh.',
        link: 'https://dichvucong.gov.vn/',
      },
    }
    expect(await pageFor(obstacleId, 'viettel')).toMatchObject(refused)
    expect(await pageFor(same.obstacleId, 'vnpt')).toMatchObject(refused)
    expect(await pageFor(obstacleId, 'vnpt')).toBeUndefined()
    const told = await db.notification.findMany({ where: { kind: 'obstacle-refused' } })
    expect(new Set(told.map(({ subjectId }) => subjectId))).toEqual(new Set([obstacleId, same.obstacleId]))
    for (const { params } of told) expect(JSON.stringify(params)).toContain('Trung tâm Phục vụ hành chính công')
  })
})
