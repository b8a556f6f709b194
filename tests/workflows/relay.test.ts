import { Client, Connection } from '@temporalio/client'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { withClient } from '#tools/postgres/with-client.ts'
import { useOwnTemporal } from './own-temporal.ts'

const database = useTestDatabase()
const temporal = useOwnTemporal()
let db: Database
let wake: typeof import('#data/outbox.server.ts')['wake']
let drainOutbox: typeof import('#services/outbox/drain-outbox.server.ts')['drainOutbox']
let organisationId: string

beforeAll(async () => {
  await temporal.start()
  // Read by platform/env when the relay is loaded.
  process.env.TEMPORAL_ADDRESS = temporal.address()
  ;({ db } = await import('#platform/db.server.ts'))
  ;({ wake } = await import('#data/outbox.server.ts'))
  ;({ drainOutbox } = await import('#services/outbox/drain-outbox.server.ts'))
})

beforeEach(() => {
  organisationId = newId()
})

const change = () => db.$transaction((tx) => wake(tx, 'agency-clock', organisationId))

async function countWakes(): Promise<number> {
  const connection = await Connection.connect({ address: temporal.address() })
  const handle = new Client({ connection }).workflow.getHandle(`agency-clock:${organisationId}`)
  const { events } = await handle.fetchHistory()
  await connection.close()
  return events?.filter((event) => event.workflowExecutionSignaledEventAttributes).length ?? 0
}

describe('the relay from the outbox to Temporal', () => {
  it('makes one wake of a hundred changes of one agency', async () => {
    for (let count = 0; count < 100; count += 1) await change()
    expect(await drainOutbox()).toMatchObject({ rows: 100, wakes: 1, failure: undefined })
    expect(await db.outbox.count()).toBe(0)
    expect(await countWakes()).toBe(1)
  })

  it('starts the clock that does not run and nudges the one that does', async () => {
    await change()
    await drainOutbox()
    await change()
    await drainOutbox()
    expect(await countWakes()).toBe(2)
  })

  it('leaves what another relay is reading, and deletes only what it has read itself', async () => {
    await change()
    await withClient(database.ownerUrl, async (other) => {
      await other.query('BEGIN')
      await other.query('SELECT 1 FROM outbox FOR UPDATE')
      await change()
      expect(await drainOutbox()).toMatchObject({ rows: 1, wakes: 1 })
      expect(await db.outbox.count()).toBe(1)
      await other.query('ROLLBACK')
    })
    expect(await drainOutbox()).toMatchObject({ rows: 1, wakes: 1 })
  })

  it('leaves the mail for a later turn while its clocks rest, and wakes the others meanwhile', async () => {
    await db.$transaction((tx) => wake(tx, 'mail-delivery', '0'))
    await change()
    expect(await drainOutbox({ except: ['mail-delivery'] })).toMatchObject({ rows: 1, wakes: 1 })
    expect(await drainOutbox()).toMatchObject({ rows: 1, wakes: 1, processes: new Set(['mail-delivery']) })
  })

  it('wakes nobody for a change that was rolled back', async () => {
    const undone = db.$transaction(async (tx) => {
      await wake(tx, 'agency-clock', organisationId)
      throw new Error('refused')
    })
    await expect(undone).rejects.toThrow('refused')
    expect(await drainOutbox()).toMatchObject({ rows: 0, wakes: 0 })
  })
})
