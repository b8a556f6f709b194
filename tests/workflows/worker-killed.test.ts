import { beforeAll, beforeEach, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { startTestWorker } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { withClient } from '#tools/postgres/with-client.ts'
import { isWaitedFor, moveProvinceTo, waitFor, waitForSteps } from './engine.ts'
import { useOwnTemporal } from './own-temporal.ts'

const database = useTestDatabase()
const temporal = useOwnTemporal()
let province: Province
/** As many as a clock takes in one transaction. */
const ROWS_EACH = 200

beforeAll(() => temporal.start())

beforeEach(async () => {
  province = await seedProvince(db)
  await setProvinceTime(db, at('2024-10-28'))
})

const seedRows = async (officerId: string) => {
  const leadId = province.organisationId.construction
  for (let row = 0; row < ROWS_EACH; row += 1) await seedWorkInProgress(db, { leadId, officerId })
}

it('a worker killed between two steps has lost none and doubles none', async () => {
  // A report is missing after thirty days: a step that reaches the officer in charge and nobody else.
  const first = province.actor('construction', 'officer').personId
  const second = province.actor('construction', 'head').personId
  await seedRows(first)
  await seedRows(second)
  const worker = await startTestWorker({ TEMPORAL_ADDRESS: temporal.address() })

  await withClient(database.ownerUrl, async (holder) => {
    // The second half cannot be finished as long as its officer is held: that is where the worker dies.
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [second])
    await moveProvinceTo(at('2024-11-27'))
    await waitFor('the first half', async () => (await db.clockStep.count()) === ROWS_EACH)
    await waitFor('the worker in the middle of the second half', () => isWaitedFor(holder))
    await worker.stop('SIGKILL')
    await holder.query('ROLLBACK')
  })
  expect(await db.clockStep.count()).toBe(ROWS_EACH)

  await startTestWorker({ TEMPORAL_ADDRESS: temporal.address() })
  await waitFor('the second half', async () => (await db.clockStep.count()) === 2 * ROWS_EACH)
  const steps = await db.clockStep.findMany({ select: { subjectId: true, step: true, dueAt: true } })
  expect(new Set(steps.map(({ subjectId }) => subjectId)).size).toBe(2 * ROWS_EACH)
  expect(
    steps.every(
      ({ step, dueAt }) => step === 'chase-report' && dueAt.getTime() === at('2024-11-27', '07:30').getTime(),
    ),
  ).toBe(true)
  expect(await db.event.count({ where: { type: 'ClockStepTaken' } })).toBe(2 * ROWS_EACH)
  expect(await db.notification.count({ where: { kind: 'chase-report' } })).toBe(2 * ROWS_EACH)
})

it('a clock that slept when its worker was killed goes on with the next worker', async () => {
  const leadId = province.organisationId.finance
  const assignmentId = await seedWorkInProgress(db, { leadId, dueOn: plainDate('2024-11-08') })
  const killed = await startTestWorker({ TEMPORAL_ADDRESS: temporal.address() })
  await moveProvinceTo(at('2024-10-30'))
  await waitForSteps(assignmentId, 1)
  await waitFor('nobody at work', async () => (await db.outbox.count({ where: { process: 'agency-clock' } })) === 0)
  await killed.stop('SIGKILL')

  await startTestWorker({ TEMPORAL_ADDRESS: temporal.address() })
  await moveProvinceTo(at('2024-11-05'))
  await waitForSteps(assignmentId, 2)
})
