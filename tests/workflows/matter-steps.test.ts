import { beforeEach, describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { advanceMatter } from '#services/clock/advance-matter.server.ts'
import { settleObstacle } from '#services/obstacle/settle-obstacle.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()
let province: Province
let assignmentId: string
let obstacleId: string

/** Viettel has filed on Monday 04/11/2024; the DIC checked it on Tuesday and stopped the blocked work's clock. */
beforeEach(async () => {
  province = await seedProvince(db)
  assignmentId = await seedWorkInProgress(db, {
    leadId: province.organisationId.viettel,
    dueOn: plainDate('2024-12-27'),
  })
  const filer = commandBy(province.actor('viettel', 'carrier'), '2024-11-04T09:00:00+07:00')
  const coordinator = () => commandBy(province.actor('dic', 'coordinator'), '2024-11-05T09:00:00+07:00')
  const filed = await seedCheckedFiling({ filing: noSiteFiling({ assignmentId }), filer, coordinator, suspend: true })
  obstacleId = filed.obstacleId
})

async function advanceAt(moment: Date) {
  await setProvinceTime(db, moment)
  return advanceMatter({ subjectId: obstacleId, now: new Date() })
}
const stepsOf = async () =>
  (await db.clockStep.findMany({ where: { subjectId: obstacleId }, orderBy: { dueAt: 'asc' } })).map(
    ({ step, dueAt }) => ({ step, dueAt }),
  )
const settle = () =>
  done(
    settleObstacle(
      { obstacleId, reason: 'Xã đã giới thiệu vị trí.' },
      commandBy(province.actor('dic', 'coordinator'), '2024-11-06T09:00:00+07:00'),
    ),
  )

describe('the clock of a filing', () => {
  it('reminds its holder before the limit and tells it on the first working day after', async () => {
    // Checked on the 5th, five working days: until the 12th.
    await advanceAt(at('2024-11-11', '07:30'))
    expect(await stepsOf()).toEqual([{ step: 'step-due', dueAt: at('2024-11-11', '07:30') }])
    await advanceAt(at('2024-11-13'))
    expect((await stepsOf()).at(-1)).toEqual({ step: 'step-overdue', dueAt: at('2024-11-13', '07:30') })
    const told = await db.notification.findMany({ where: { subjectId: obstacleId, kind: 'obstacle-step-due' } })
    expect(new Set(told.map(({ personId }) => personId))).toContain(province.actor('dic', 'coordinator').personId)
  })

  it('begins anew with each step of the procedure', async () => {
    await settle()
    // Its filer has ten working days from the 6th: until the 20th. The limit of the DIC's step is over with that step.
    await advanceAt(at('2024-11-19'))
    expect(await stepsOf()).toEqual([{ step: 'step-due', dueAt: at('2024-11-19', '07:30') }])
  })

  it('closes it after ten working days without a word, and lets the blocked work go on', async () => {
    await settle()
    await advanceAt(at('2024-11-20', '08:00'))
    expect(await db.obstacle.findUniqueOrThrow({ where: { id: obstacleId } })).toMatchObject({ state: 'confirming' })
    expect(await advanceAt(at('2024-11-21', '07:30'))).toEqual({ closed: true })
    expect(await db.obstacle.findUniqueOrThrow({ where: { id: obstacleId } })).toMatchObject({
      state: 'closed',
      nextStepAt: null,
    })
    expect((await stepsOf()).map(({ step }) => step)).toEqual(['step-due', 'confirm-silence'])
    const work = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
    expect(work.state).toBe('in-progress')
    expect(work.nextStepAt).not.toBeNull()
  })
})
