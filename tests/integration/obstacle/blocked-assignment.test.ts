import { beforeEach, describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { withdrawObstacle } from '#services/obstacle/withdraw-obstacle.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

let province: Province
let assignmentId: string

useTestDatabase()

beforeEach(async () => {
  province = await seedProvince(db)
  assignmentId = await seedWorkInProgress(db, {
    leadId: province.organisationId.viettel,
    dueOn: plainDate('2024-11-29'),
  })
})

const filer = (at = '2024-11-04T09:00:00+07:00') => commandBy(province.actor('viettel', 'carrier'), at)
const coordinator = (at = '2024-11-05T09:00:00+07:00') => commandBy(province.actor('dic', 'coordinator'), at)

const file = (suspend: boolean) =>
  seedCheckedFiling({
    filing: noSiteFiling({ assignmentId }),
    filer: filer(),
    coordinator: () => coordinator(),
    suspend,
  })

const stateOf = async () => (await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })).state
const toldOf = async (kind: string) => {
  const told = await db.notification.findMany({ where: { subjectId: assignmentId, kind }, select: { personId: true } })
  return told.map(({ personId }) => personId)
}

describe('an assignment that an obstacle blocks', () => {
  it('stands still when the DIC says so, and its lead is told', async () => {
    const { code } = await file(true)
    expect(await stateOf()).toBe('suspended')
    expect(await toldOf('assignment-suspended')).toContain(province.actor('viettel', 'carrier').personId)
    const event = await db.event.findFirstOrThrow({ where: { subjectId: assignmentId, type: 'AssignmentSuspended' } })
    expect(event).toMatchObject({ commandId: null, payload: { obstacle: code, from: 'in-progress', to: 'suspended' } })
  })

  it('runs on when the DIC does not say so', async () => {
    await file(false)
    expect(await stateOf()).toBe('in-progress')
  })

  it('goes on when the filing is taken back, and its lead is told', async () => {
    const { obstacleId } = await file(true)
    await done(withdrawObstacle({ obstacleId, reason: 'Đã tự giải quyết' }, filer('2024-11-08T09:00:00+07:00')))
    expect(await stateOf()).toBe('in-progress')
    expect(await db.suspension.findMany({ where: { assignmentId } })).toMatchObject([
      { obstacleId, endReason: 'obstacle-solved', endedAt: new Date('2024-11-08T09:00:00+07:00') },
    ])
  })

  it('waits for a new date when its own has passed meanwhile: nobody is late on the day its obstacle is solved', async () => {
    const { obstacleId } = await file(true)
    await done(withdrawObstacle({ obstacleId, reason: 'Đã tự giải quyết' }, filer('2024-12-02T09:00:00+07:00')))
    expect(await stateOf()).toBe('suspended')
    expect(await db.suspension.findMany({ where: { assignmentId } })).toMatchObject([
      { obstacleId, endReason: 'awaits-date', endedAt: null },
    ])
  })
})
