import { beforeEach, describe, expect, it } from 'vitest'
import { heldOverSql } from '#data/held-over.server.ts'
import { parsePeriod } from '#domain/period/period.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { acknowledgeObstacle } from '#services/obstacle/acknowledge-obstacle.server.ts'
import { checkObstacle } from '#services/obstacle/check-obstacle.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { forwardObstacle } from '#services/obstacle/forward-obstacle.server.ts'
import { linkDuplicate } from '#services/obstacle/link-duplicate.server.ts'
import { withdrawObstacle } from '#services/obstacle/withdraw-obstacle.server.ts'
import { lockPeriod } from '#services/period/lock-period.server.ts'
import { readHolders } from '#services/period/read-holders.server.ts'
import { readPeriod } from '#services/period/read-period.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done, noSiteFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at } from '#tests/factories/province-time.ts'
import { mostRowsRead } from '#tests/setup/most-rows-read.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

const MOST_ROWS = 2_000

const database = useTestDatabase()
let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const officer = (when: string) => commandBy(province.actor('construction', 'officer'), `${when}T09:00:00+07:00`)
const coordinator = (when: string) => commandBy(province.actor('dic', 'coordinator'), `${when}T09:00:00+07:00`)

/** Given on 07/10/2024, due on 25/10/2024. */
async function giveWork(): Promise<string> {
  const [issued] = await seedIssued(
    [guidanceDraft(province.organisationId.construction, { dueOn: plainDate('2024-10-25') })],
    { actor: province.actor('dic', 'coordinator'), now: at('2024-10-07') },
  )
  if (!issued) throw new Error('nothing was given')
  await done(acceptAssignment({ assignmentId: issued.id }, officer('2024-10-08')))
  return issued.id
}

function periodOf(key: string) {
  const period = parsePeriod(key)
  if (!period) throw new Error('no such period')
  return period
}
const read = (key: string, now: string, listed: Parameters<typeof readHolders>[1]['listed'] = null) =>
  readHolders(db, { period: periodOf(key), listed, now: at(now) })
const agencyOf = async (key: string, now: string) =>
  (await readPeriod(db, { period: periodOf(key), listed: null, now: at(now) })).agencies[0]
const ofDic = () => province.organisationId.dic

describe('a holder answers in the figures of a period', () => {
  /** Acknowledged within its day, then kept two working days over the two it may be checked in: due on Friday 18/10. */
  async function keepTooLong() {
    const filed = await done(fileObstacle(noSiteFiling(), officer('2024-10-15')))
    await done(acknowledgeObstacle(filed, coordinator('2024-10-16')))
    await done(checkObstacle({ ...filed, suspend: false, note: '' }, coordinator('2024-10-22')))
    return filed
  }

  it('for the days it kept a filing over the limit of a step, and the figure is the sum of its list', async () => {
    const { code } = await keepTooLong()
    const { holders, matters } = await read('2024-10', '2024-10-24', { holderId: ofDic(), figure: 'held-over' })
    expect(holders).toEqual([
      { organisationId: ofDic(), organisation: 'Sở TT&TT', matters: 1, days: 2, works: 0, delayedDays: 0 },
    ])
    expect(matters).toMatchObject([{ code, steps: ['received'], days: 2, isHeldNow: false }])
  })

  it('in the month in which the day lay: what was kept in October is no figure of November', async () => {
    await keepTooLong()
    // Then the checked filing should have left by Tuesday 29/10: 30 and 31/10 are of October, 01, 04 and 05/11 are not.
    expect((await read('2024-10', '2024-11-20')).holders).toMatchObject([{ matters: 1, days: 4 }])
    expect((await read('2024-11', '2024-11-05')).holders).toMatchObject([{ matters: 1, days: 3 }])
  })

  it('the same for ever once the period is locked, whatever becomes of the filing', async () => {
    const filed = await keepTooLong()
    await done(lockPeriod({ period: '2024-10', approval: 'Thông báo 45/TB-VPUB' }, coordinator('2024-11-04')))
    const before = await read('2024-10', '2024-11-04')
    await done(openDossier({ ...filed, title: 'Vị trí trạm', commonCause: '' }, coordinator('2024-11-08')))
    expect((await read('2024-10', '2024-11-11')).holders).toEqual(before.holders)
  })
})

describe('work that an obstacle blocks', () => {
  it('is late on account of who holds the obstacle, from the day after it was filed', async () => {
    const assignmentId = await giveWork()
    const filed = await done(fileObstacle(noSiteFiling({ assignmentId }), officer('2024-10-28')))
    await done(acknowledgeObstacle(filed, coordinator('2024-10-29')))
    expect(await agencyOf('2024-10', '2024-10-30')).toMatchObject({ ownDays: 3, othersDays: 0 })

    await done(checkObstacle({ ...filed, suspend: true, note: '' }, coordinator('2024-10-31')))
    const { holders, works } = await read('2024-10', '2024-11-01', { holderId: ofDic(), figure: 'delayed' })
    // Late on 28, 29, 30 and 31/10; it was filed on the 28th.
    expect(await agencyOf('2024-10', '2024-11-01')).toMatchObject({ ownDays: 1, othersDays: 3 })
    expect(holders).toMatchObject([{ organisationId: ofDic(), works: 1, delayedDays: 3 }])
    expect(works?.map(({ id }) => id)).toEqual([assignmentId])
  })

  it('is late on account of who holds the obstacle that says the same, while it waits for that one', async () => {
    const assignmentId = await giveWork()
    const viettel = commandBy(province.actor('viettel', 'carrier'), '2024-10-25T09:00:00+07:00')
    const other = await done(fileObstacle(noSiteFiling(), viettel))
    await done(acknowledgeObstacle(other, coordinator('2024-10-25')))
    const agencyId = province.organisationId.finance
    await done(forwardObstacle({ ...other, agencyId, reason: 'Thuộc chức năng.' }, coordinator('2024-10-28')))
    const filed = await done(fileObstacle(noSiteFiling({ assignmentId }), officer('2024-10-28')))
    const link = { obstacleId: filed.obstacleId, originalId: other.obstacleId }
    await done(linkDuplicate(link, coordinator('2024-10-28')))
    // The other one is taken back: the DIC looks at this one itself, and finds that it was in the way all along.
    const takenBack = commandBy(province.actor('viettel', 'carrier'), '2024-10-31T08:30:00+07:00')
    await done(withdrawObstacle({ ...other, reason: 'Đã tự giải quyết.' }, takenBack))
    await done(checkObstacle({ ...filed, suspend: true, note: '' }, coordinator('2024-10-31')))
    const { holders } = await read('2024-10', '2024-11-01')
    // Late on 28, 29, 30 and 31/10; it was filed on the 28th, when the other one lay with Sở Tài chính.
    expect(holders).toMatchObject([{ organisationId: agencyId, works: 1, delayedDays: 3 }])
    expect(await agencyOf('2024-10', '2024-11-01')).toMatchObject({ ownDays: 1, othersDays: 3 })
  })

  it('keeps in a locked period the days as they were known, when the DIC accepts the obstacle later', async () => {
    const assignmentId = await giveWork()
    const filed = await done(fileObstacle(noSiteFiling({ assignmentId }), officer('2024-10-28')))
    await done(acknowledgeObstacle(filed, coordinator('2024-10-29')))
    await done(lockPeriod({ period: '2024-10', approval: 'Thông báo 45/TB-VPUB' }, coordinator('2024-11-01')))
    await done(checkObstacle({ ...filed, suspend: true, note: '' }, coordinator('2024-11-04')))
    expect(await agencyOf('2024-10', '2024-11-05')).toMatchObject({ ownDays: 4, othersDays: 0 })
  })
})

it('of 200,000 stays it reads those that went over their limit', async () => {
  await db.$executeRaw`
    INSERT INTO holding (id, subject_type, subject_id, step, organisation_id, started_at, ended_at, limit_days, due_on)
    SELECT gen_random_uuid(), 'obstacle', gen_random_uuid(), 'received', ${ofDic()}::uuid,
           timestamptz '2024-01-01 08:00+07' + n * interval '2 minutes',
           timestamptz '2024-01-01 08:00+07' + n * interval '2 minutes' + CASE WHEN n % 500 = 0 THEN interval '9 days' ELSE interval '1 day' END, 2,
           ((timestamptz '2024-01-01 08:00+07' + n * interval '2 minutes') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + 2
      FROM generate_series(1, 200000) n`
  await database.analyze('holding')
  expect(
    await mostRowsRead(heldOverSql({ from: plainDate('2024-09-01'), to: plainDate('2024-09-30') })),
  ).toBeLessThanOrEqual(MOST_ROWS)
})
