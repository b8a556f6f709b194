import { beforeEach, describe, expect, it } from 'vitest'
import { URGENCIES } from '#domain/assignment/states.ts'
import { type ChangeStepLimits, limitField } from '#domain/obstacle/change-step-limits.ts'
import { DEFAULT_STEP_LIMITS, LIMITED_STEPS } from '#domain/obstacle/step-limits.ts'
import { db } from '#platform/db.server.ts'
import { changeStepLimits } from '#services/clock-policy/change-step-limits.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { acknowledgeObstacle } from '#services/obstacle/acknowledge-obstacle.server.ts'
import { checkObstacle } from '#services/obstacle/check-obstacle.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { done, noSiteFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

let province: Province

useTestDatabase()
beforeEach(async () => {
  province = await seedProvince(db)
})

const coordinator = (at = '2024-11-05T09:00:00+07:00') => commandBy(province.actor('dic', 'coordinator'), at)
const viettel = (at = '2024-11-04T09:00:00+07:00') => commandBy(province.actor('viettel', 'carrier'), at)
const administrator = (at = '2024-11-04T12:00:00+07:00') =>
  commandBy({ ...province.actor('dic', 'head'), role: 'administrator' }, at)

const form = (changes: Record<string, string>, expectedVersion = 1): ChangeStepLimits =>
  ({
    ...Object.fromEntries(
      LIMITED_STEPS.flatMap(({ kind, step }) =>
        URGENCIES.map((urgency) => [
          limitField(kind, step, urgency),
          String(DEFAULT_STEP_LIMITS[kind][step]?.[urgency]),
        ]),
      ),
    ),
    ...changes,
    expectedVersion,
  }) as ChangeStepLimits
const openStepOf = (subjectId: string) =>
  db.holding.findFirstOrThrow({ where: { subjectId, endedAt: null }, select: { step: true, limitDays: true } })

describe('the limits of the steps', () => {
  it('count for steps that begin after the change; the open one keeps the date its holder was told', async () => {
    const { obstacleId } = await done(fileObstacle(noSiteFiling(), viettel()))
    const before = await db.obstacle.findUniqueOrThrow({ where: { id: obstacleId } })
    await done(changeStepLimits(form({ 'obstacle:received:normal': '4' }), administrator()))
    const after = await db.obstacle.findUniqueOrThrow({ where: { id: obstacleId } })
    expect([after.stepDueOn, after.nextStepAt]).toEqual([before.stepDueOn, before.nextStepAt])
    await done(acknowledgeObstacle({ obstacleId }, coordinator()))
    expect(await openStepOf(obstacleId)).toEqual({ step: 'received', limitDays: 4 })
  })

  it('are refused from a form made for an older version', async () => {
    await done(changeStepLimits(form({ 'obstacle:received:normal': '4' }), administrator()))
    expect(await changeStepLimits(form({ 'obstacle:received:normal': '3' }), administrator())).toMatchObject({
      ok: false,
      reason: 'policy-changed-meanwhile',
    })
  })

  it('follow the urgency of the blocked assignment from the filing on', async () => {
    const { assignmentId } = await seedUrgentWork()
    const { obstacleId } = await done(fileObstacle(noSiteFiling({ assignmentId }), viettel()))
    await done(acknowledgeObstacle({ obstacleId }, coordinator()))
    expect(await openStepOf(obstacleId)).toEqual({ step: 'received', limitDays: 1 })
  })

  it('follow the urgency that the DIC sets at the check, and the dossier takes it over', async () => {
    const { obstacleId } = await done(fileObstacle(noSiteFiling(), viettel()))
    await done(acknowledgeObstacle({ obstacleId }, coordinator()))
    await done(checkObstacle({ obstacleId, suspend: false, note: '', urgency: 'urgent' }, coordinator()))
    expect(await openStepOf(obstacleId)).toEqual({ step: 'checked', limitDays: 3 })
    const { dossierId } = await done(openDossier({ obstacleId, title: 'Vị trí', commonCause: 'Đất' }, coordinator()))
    expect(await openStepOf(dossierId)).toEqual({ step: 'consolidated', limitDays: 3 })
  })
})

async function seedUrgentWork(): Promise<{ assignmentId: string }> {
  const id = await seedWorkInProgress(db, { leadId: province.organisationId.viettel, dueOn: null })
  await db.assignment.update({ where: { id }, data: { urgency: 'urgent' } })
  return { assignmentId: id }
}
