import { beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { reformOf, seedApprovedReform } from '#tests/factories/reform.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { startTestWorker } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { withClient } from '#tools/postgres/with-client.ts'
import { isWaitedFor, moveProvinceTo, waitFor } from './engine.ts'
import { useOwnTemporal } from './own-temporal.ts'

const database = useTestDatabase()
const temporal = useOwnTemporal()
const BEFORE = '2024-11-04T08:00:00+07:00'
const WORK_EACH = 12
let province: Province

beforeAll(() => temporal.start())

beforeEach(async () => {
  province = await seedProvince(db)
  await setProvinceTime(db, at('2024-11-04'))
})

const seedWork = async (leadId: string): Promise<string[]> => {
  const ids: string[] = []
  for (let count = 0; count < WORK_EACH; count += 1) ids.push(await seedWorkInProgress(db, { leadId }))
  return ids
}

it('a worker killed between two agencies of a reform leaves each agency whole, and the next worker goes on', async () => {
  const { construction, dic, finance } = province.organisationId
  const first = await seedWork(construction)
  const second = await seedWork(dic)
  const reformId = await seedApprovedReform(
    reformOf('Sáp nhập: Sở Xây dựng → Sở Tài chính\nSáp nhập: Sở TT&TT → Sở Tài chính'),
    {
      preparer: () => commandBy(province.actor('dic', 'coordinator'), BEFORE),
      approver: () => commandBy({ ...province.actor('dic', 'head'), role: 'administrator' }, BEFORE),
    },
  )
  const leadsOf = async (ids: string[]) =>
    new Set((await db.assignment.findMany({ where: { id: { in: ids } } })).map(({ leadId }) => leadId))
  const reform = () => db.reform.findUniqueOrThrow({ where: { id: reformId } })
  const worker = await startTestWorker({ TEMPORAL_ADDRESS: temporal.address() })

  await withClient(database.ownerUrl, async (holder) => {
    // The second agency cannot be moved as long as one of its rows is held: that is where the worker dies.
    await holder.query('BEGIN')
    await holder.query('SELECT FROM assignment WHERE id = $1 FOR UPDATE', [second.at(-1)])
    await moveProvinceTo(at('2024-11-11', '00:05'))
    await waitFor(
      'the worker in the middle of the second agency',
      async () => (await isWaitedFor(holder)) && (await leadsOf(first)).has(finance),
    )
    await worker.stop('SIGKILL')
    await holder.query('ROLLBACK')
  })
  expect(await leadsOf(first)).toEqual(new Set([finance]))
  expect(await leadsOf(second)).toEqual(new Set([dic]))
  expect((await reform()).state).toBe('approved')

  await startTestWorker({ TEMPORAL_ADDRESS: temporal.address() })
  await waitFor('the reform to be applied', async () => (await reform()).state === 'applied')
  expect(await leadsOf([...first, ...second])).toEqual(new Set([finance]))
  const moves = await db.event.groupBy({
    by: ['subjectId'],
    where: { type: 'AssignmentRehomed', subjectId: { in: [...first, ...second] } },
    _count: true,
  })
  expect(moves.map(({ _count }) => _count)).toEqual(Array.from({ length: 2 * WORK_EACH }, () => 1))
})
