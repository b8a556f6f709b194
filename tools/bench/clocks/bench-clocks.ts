import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { withClient } from '../../postgres/with-client.ts'
import { waitUntil } from '../../process/wait-until.ts'
import type { Stage } from '../stage.ts'
import { checkEffects, countEarly, DUE_AT, type Round, STEPS, setInstantIn, waitForSteps } from './round.ts'
import { seedAgencies } from './seed-agencies.ts'

const WORK = {
  agencies: 100,
  each: 50,
  issuedAt: new Date('2024-10-14T08:00:00+07:00'),
  dueOn: '2024-11-08',
  overDays: 1,
}
const ROUNDS = 3
const WARM_UP_MS = 60_000
const LEAD_MS = 4_000
const QUIET_MS = 1_500
/** What `npm start` waits before it starts a worker again that died. */
const RESTART_MS = 300

const seconds = (ms: number): string => (ms / 1000).toLocaleString('vi', { maximumFractionDigits: 2 })
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Ours and graphile-worker in turn, then ours with the worker killed half-way. */
export async function benchClocks(stage: Stage): Promise<void> {
  await seedAgencies(stage, WORK)
  const temporal = await stage.startTemporal()
  console.log(`  Temporal: ${temporal.description}`)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    ours.push(report(`Thông Suốt, lượt ${round}`, await runOurs(stage, { temporalAddress: temporal.address })))
    theirs.push(report(`graphile-worker, lượt ${round}`, await runGraphile(stage)))
  }
  const [own, other] = [median(ours), median(theirs)]
  console.log(
    `  Trung vị: Thông Suốt ${seconds(own)} giây, graphile-worker ${seconds(other)} giây, tỷ lệ ${seconds((own / other) * 1000)}`,
  )
  report(
    'Thông Suốt, tiến trình bị kill -9 giữa chừng',
    await runOurs(stage, { temporalAddress: temporal.address, isKilled: true }),
  )
}

function report(label: string, { lastMs, early, lost, double }: Round): number {
  const rate = Math.round(STEPS / (lastMs / 1000)).toLocaleString('vi')
  console.log(
    `  ${label}: bước cuối sau ${seconds(lastMs)} giây (${rate} bước/giây), sớm ${early}, mất ${lost}, trùng ${double}`,
  )
  return lastMs
}

/** Clocks asleep on their timers; the instant comes; every step is on record. */
async function runOurs(stage: Stage, args: { temporalAddress: string; isKilled?: boolean }): Promise<Round> {
  await stage.beginRound()
  const env = { TEMPORAL_ADDRESS: args.temporalAddress }
  return withClient(stage.runUrl, async (client) => {
    await setInstantIn(client, 3_600_000)
    let worker = await stage.startProgram('workflows/worker.ts', env)
    await waitUntil(() => isRunning(client), { what: 'worker', limitMs: WARM_UP_MS })
    await pause(QUIET_MS)
    const instant = await setInstantIn(client, LEAD_MS)
    await client.query(
      "INSERT INTO outbox (process, target_id) SELECT DISTINCT 'agency-clock', lead_id::text FROM assignment",
    )
    const early = await countEarly(client, instant)
    if (args.isKilled) {
      await waitForSteps(client, { count: STEPS / 2, instant })
      await worker.stop('SIGKILL')
      await pause(RESTART_MS)
      worker = await stage.startProgram('workflows/worker.ts', env)
    }
    const lastMs = await waitForSteps(client, { count: STEPS, instant })
    await pause(QUIET_MS)
    const effects = await checkEffects(client)
    await worker.stop()
    return { lastMs, early, ...effects }
  })
}

async function isRunning(client: Client): Promise<boolean> {
  const { rows } = await client.query("SELECT FROM process_health WHERE process = 'worker' AND state = 'running'")
  return rows.length > 0
}

async function runGraphile(stage: Stage): Promise<Round> {
  await stage.beginRound()
  const { makeWorkerUtils } = await import('graphile-worker')
  const utils = await makeWorkerUtils({ connectionString: stage.runUrl })
  await utils.migrate()
  return withClient(stage.runUrl, async (client) => {
    const worker = await stage.startProgram('tools/bench/clocks/graphile-process.ts')
    await pause(QUIET_MS * 2)
    const instant = new Date(Date.now() + LEAD_MS)
    await client.query(
      "SELECT graphile_worker.add_job('take-step', json_build_object('id', id), run_at => $1) FROM assignment WHERE next_step_at = $2",
      [instant, DUE_AT],
    )
    const early = await countEarly(client, instant)
    const lastMs = await waitForSteps(client, { count: STEPS, instant })
    await pause(QUIET_MS)
    const effects = await checkEffects(client)
    await worker.stop()
    await utils.release()
    return { lastMs, early, ...effects }
  })
}
