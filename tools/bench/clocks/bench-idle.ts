import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { withClient } from '../../postgres/with-client.ts'
import { waitUntil } from '../../process/wait-until.ts'
import type { Stage } from '../stage.ts'
import { DUE_AT, setInstantIn } from './round.ts'
import { seedAgencies } from './seed-agencies.ts'
import { findTree, readUsage } from './usage.ts'

const WORK = {
  agencies: 100,
  each: 1_000,
  issuedAt: new Date('2024-10-14T08:00:00+07:00'),
  dueOn: '2024-11-08',
  overDays: 200,
}
const SETTLE_MS = 45_000
const MEASURE_MS = 90_000

/** Everything asleep: what the worker, Temporal and PostgreSQL cost while no step is due. */
export async function benchIdle(stage: Stage): Promise<void> {
  await seedAgencies(stage, WORK)
  await stage.beginRound()
  const temporal = await stage.startTemporal()
  console.log(`  Temporal: ${temporal.description}`)
  await withClient(stage.runUrl, async (client) => {
    await setInstantIn(client, 36_000_000)
    const worker = await stage.startProgram('workflows/worker.ts', { TEMPORAL_ADDRESS: temporal.address })
    await explainLook(client)
    await waitUntil(async () => (await client.query('SELECT FROM process_health')).rowCount !== 0, {
      what: 'worker',
      limitMs: 60_000,
    })
    await pause(SETTLE_MS)
    const parts = {
      worker: worker.pid,
      PostgreSQL: stage.postgresPid,
      ...(temporal.process ? { Temporal: temporal.process.pid } : {}),
    }
    const before = await measure(parts)
    await pause(MEASURE_MS)
    const after = await measure(parts)
    let total = 0
    for (const [name, usage] of Object.entries(after)) {
      const cpu = (usage.cpuMs - (before[name]?.cpuMs ?? 0)) / MEASURE_MS
      total += cpu
      console.log(`  ${name}: CPU ${percent(cpu)} của một nhân, bộ nhớ ${Math.round(usage.memoryMb)} MB`)
    }
    console.log(`  Cộng: ${percent(total)} của một nhân, ${percent(total / 2)} của máy hai nhân`)
    console.log(`  Tải của máy trong lúc đo: ${(await readFile('/proc/loadavg', 'utf8')).split(' ')[0]}`)
  })
}

/** How PostgreSQL finds the due rows of one agency: by the partial index that holds only rows on which time acts. */
async function explainLook(client: Client): Promise<void> {
  const { rows: leads } = await client.query<{ id: string }>('SELECT lead_id AS id FROM assignment LIMIT 1')
  const { rows } = await client.query<Record<string, string>>(
    `EXPLAIN SELECT id FROM assignment WHERE lead_id = '${leads[0]?.id}' AND next_step_at <= '${DUE_AT.toISOString()}'
      ORDER BY next_step_at, id LIMIT 200 FOR UPDATE SKIP LOCKED`,
  )
  for (const row of rows) console.log(`  ${row['QUERY PLAN']}`)
}

async function measure(parts: Record<string, number>) {
  const usages = Object.entries(parts).map(async ([name, pid]) => [name, await readUsage(await findTree(pid))] as const)
  return Object.fromEntries(await Promise.all(usages))
}

const percent = (share: number): string => `${(share * 100).toLocaleString('vi', { maximumFractionDigits: 2 })} %`
