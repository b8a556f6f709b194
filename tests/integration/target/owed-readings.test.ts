import { beforeEach, describe, expect, it } from 'vitest'
import { EnterReadingSchema } from '#domain/target/forms.ts'
import { db } from '#platform/db.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { readAgencyHome } from '#services/home/read-agency-home.server.ts'
import { approvePlan } from '#services/plan/decide-plan.server.ts'
import { publishPlan } from '#services/plan/publish-plan.server.ts'
import { submitPlan } from '#services/plan/submit-plan.server.ts'
import { chooseMeasurer } from '#services/target/choose-measurer.server.ts'
import { enterReading } from '#services/target/enter-reading.server.ts'
import { done } from '#tests/factories/filing.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import {
  command,
  coordinator,
  leader,
  organisationId,
  reviewEverything,
  seedImportedPlan,
  seedRegister,
  somebody,
} from '../plan/plan-desk.ts'

useTestDatabase()

const anchor = 'II.1.3'
let planId: string
let agencyId: string

/** Measured every quarter from 05/03/2024 on: the first reading that is owed is that of the quarter to 31/03/2024. */
beforeEach(async () => {
  await seedRegister()
  planId = await seedImportedPlan()
  await reviewEverything(planId)
  await done(submitPlan({ planId }, command(await coordinator(), '2023-11-13T09:00:00+07:00')))
  await done(approvePlan({ planId, note: '' }, command(await leader(), '2023-11-20T09:00:00+07:00')))
  await done(publishPlan({ planId }, command(await coordinator(), '2024-03-04T15:30:00+07:00')))
  agencyId = await organisationId('Sở Xây dựng')
  const measuring = { planId, anchor, measurer: agencyId, everyMonths: 3 } as const
  await done(chooseMeasurer(measuring, command(await coordinator(), '2024-03-05T09:00:00+07:00')))
})

async function engineAt(day: string, time = '07:31') {
  await setProvinceTime(db, at(day, time))
  return advanceAgency({ organisationId: agencyId, now: new Date() })
}
const asked = async () =>
  (await db.clockStep.findMany({ where: { subjectType: 'plan-item' }, orderBy: { dueAt: 'asc' } })).map(
    ({ step, occurrence }) => `${step} ${occurrence}`,
  )
const owedOn = async (today: string) => {
  const { readings } = await readAgencyHome(db, {
    organisationId: agencyId,
    isEnterprise: false,
    now: at(today),
    rules: await loadClockRules(db),
  })
  return readings.map(({ endedOn, isLate }) => ({ endedOn, isLate }))
}
async function enter(readOn: string, now: string) {
  const actor = await somebody('Sở Xây dựng', 'officer')
  await done(
    enterReading(
      { planId, anchor, ...EnterReadingSchema.parse({ readOn, value: '21,4' }), fileIds: [] },
      command(actor, now),
    ),
  )
}

describe('the readings that an agency owes', () => {
  it('stand on its home from the end of the period on, late after its time to measure, until they are entered', async () => {
    expect(await owedOn('2024-03-31')).toEqual([])
    expect(await owedOn('2024-04-01')).toEqual([{ endedOn: '2024-03-31', isLate: false }])
    expect(await owedOn('2024-04-16')).toEqual([{ endedOn: '2024-03-31', isLate: true }])
    await enter('31/3/2024', '2024-04-16T10:00:00+07:00')
    expect(await owedOn('2024-04-16')).toEqual([])
  })

  it('are asked for by the clock of the agency, once when the period is over and once when it is late', async () => {
    await engineAt('2024-03-31')
    expect(await asked()).toEqual([])
    for (const time of ['07:31', '08:00']) await engineAt('2024-04-01', time)
    expect(await asked()).toEqual(['reading-asked 202403'])
    await engineAt('2024-04-16')
    expect(await asked()).toEqual(['reading-asked 202403', 'reading-overdue 202403'])
    const told = await db.notification.findMany({ where: { kind: 'reading-missing' }, include: { person: true } })
    expect(new Set(told.map(({ personId }) => personId)).size * 2).toBe(told.length)
    expect(told[0]).toMatchObject({ subjectType: 'plan-item', params: { planId, anchor, until: '2024-03-31' } })
  })

  it('are not asked for once they are there; the clock looks again after the next quarter', async () => {
    await enter('31/3/2024', '2024-03-31T10:00:00+07:00')
    await engineAt('2024-04-01')
    await engineAt('2024-04-16')
    expect(await asked()).toEqual([])
    const { nextStepAt } = await db.targetMeasurer.findFirstOrThrow({
      where: { organisationId: agencyId, item: { anchor } },
    })
    expect(nextStepAt).toEqual(at('2024-07-01', '07:30'))
  })
})
