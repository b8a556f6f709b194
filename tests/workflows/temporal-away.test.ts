import { beforeEach, describe, expect, it } from 'vitest'
import { getProvinceNow } from '#data/province-clock.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { reportProgress } from '#services/assignment/report-progress.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { startTestWorker } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { moveProvinceTo, stepsOf, waitFor, waitForSteps } from './engine.ts'
import { useOwnTemporal } from './own-temporal.ts'

useTestDatabase()
const temporal = useOwnTemporal()
let province: Province

beforeEach(async () => {
  province = await seedProvince(db)
  await setProvinceTime(db, at('2024-10-28'))
})

const seedWork = () =>
  seedWorkInProgress(db, { leadId: province.organisationId.construction, dueOn: plainDate('2024-11-08') })

const report = async (assignmentId: string) =>
  done(
    reportProgress(
      { assignmentId, percent: 40, text: 'Đã rà soát ba huyện.', product: null, documentNumber: null, fileIds: [] },
      commandBy(province.actor('construction', 'officer'), (await getProvinceNow(db)).toISOString()),
    ),
  )

describe('with Temporal stopped', () => {
  it('people go on working, and when it returns every step is on record as if it had never been away', async () => {
    const worker = await startTestWorker({ TEMPORAL_ADDRESS: temporal.address() })
    const assignmentId = await seedWork()
    await moveProvinceTo(at('2024-11-06'))
    await report(assignmentId)
    await moveProvinceTo(at('2024-11-11'))
    // What was due before the report was taken with it; what came later waits.
    expect((await stepsOf(assignmentId)).map(({ step }) => step)).toEqual(['remind-7', 'remind-3'])
    expect(await db.outbox.count()).toBeGreaterThan(0)
    expect(worker.isRunning()).toBe(true)

    await temporal.start()
    await waitForSteps(assignmentId, 4)
    await waitFor('an empty outbox', async () => (await db.outbox.count()) === 0)
    expect(await stepsOf(assignmentId)).toEqual([
      { step: 'remind-7', dueAt: at('2024-10-30', '07:30') },
      { step: 'remind-3', dueAt: at('2024-11-05', '07:30') },
      { step: 'remind-1', dueAt: at('2024-11-07', '07:30') },
      { step: 'overdue', dueAt: at('2024-11-11', '07:30') },
    ])
    const history = await db.event.findMany({
      where: { subjectId: assignmentId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    expect(
      history.map(({ type, payload }) => (type === 'ClockStepTaken' ? (payload as { step: string }).step : type)),
    ).toEqual(['remind-7', 'remind-3', 'ProgressReported', 'remind-1', 'overdue'])
  })

  it('an engine that has forgotten everything is told again what to watch', async () => {
    const assignmentId = await seedWork()
    await moveProvinceTo(at('2024-10-30'))
    await waitForSteps(assignmentId, 1)
    await temporal.stop()
    await temporal.start()
    // Nobody wakes anything here: the clocks of the agencies have to come back by themselves.
    await setProvinceTime(db, at('2024-11-05'))
    await waitForSteps(assignmentId, 2)
    expect((await stepsOf(assignmentId)).map(({ step }) => step)).toEqual(['remind-7', 'remind-3'])
  })
})
