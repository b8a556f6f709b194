import { beforeEach, expect, it } from 'vitest'
import { findImport } from '#data/plan-import.server.ts'
import { db } from '#platform/db.server.ts'
import { receiveImport } from '#services/plan/receive-import.server.ts'
import { done } from '#tests/factories/filing.ts'
import { printedAnnex, printedFile, printedPlan } from '#tests/factories/printed-plan.ts'
import { asFile, command, coordinator, seedRegister } from '#tests/integration/plan/plan-desk.ts'
import { startTestWorker } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { waitUntil } from '#tools/process/wait-until.ts'
import { waitFor } from './engine.ts'

/** Other tests run beside this one. */
const LEASE_AND_READING_MS = 90_000

useTestDatabase()
beforeEach(seedRegister)

it('a worker killed while it reads a document, with Temporal away, leaves it to the next one, which reads it once', async () => {
  const bytes = await printedFile([...printedPlan(), ...printedAnnex(300)])
  const { importId } = await done(
    receiveImport(asFile(bytes, 'phu-luc.pdf'), command(await coordinator(), '2024-03-15T09:00:00+07:00')),
  )
  const standing = async () => findImport(db, importId)

  const killed = await startTestWorker({})
  await waitFor('a worker that reads', async () => (await standing())?.state === 'reading')
  await killed.stop('SIGKILL')
  expect(await standing()).toMatchObject({ state: 'reading', planId: null })
  expect(await db.sourceDocument.count()).toBe(0)

  const next = await startTestWorker({})
  const what = 'the document, when the lease of the killed worker has ended'
  await waitUntil(async () => (await standing())?.state === 'read', { what, limitMs: LEASE_AND_READING_MS })
  await next.stop()
  const [plan, ...others] = await db.sourceDocument.findMany({ include: { items: true } })
  expect(others).toEqual([])
  expect(plan?.id).toBe((await standing())?.planId)
  expect(plan?.text).toContain('| 300 | Thống kê số sách của điểm đọc thứ 300')
  expect(await db.event.count({ where: { type: 'PlanImported' } })).toBe(1)
  expect(await db.planImport.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({ attempt: 2 })
})
