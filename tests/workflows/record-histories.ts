import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, Connection } from '@temporalio/client'
import { NativeConnection, Worker } from '@temporalio/worker'
import { AGENCY_CLOCK } from '#workflows/agency-clock/contract.ts'
import { MAIL_DELIVERY } from '#workflows/mail-delivery/contract.ts'
import { OBSTACLE_RESOLUTION } from '#workflows/obstacle-resolution/contract.ts'
import { type Advance, type AdvanceAnswer, type ClockContract, wakeSignal } from '#workflows/shared/clock-contract.ts'

/*
 * Records a life of each workflow for tests/workflows/histories, on the server whose address is given:
 *   node --import tsx tests/workflows/record-histories.ts 127.0.0.1:7233 2024-11
 * A release that cannot replay what is recorded here would strand the clocks that are running: record anew beside the
 * old files, never over them, when the loop changes on purpose.
 */
const [address = '', label = ''] = process.argv.slice(2)
const MOST_WAKES = 10
const PAUSE_MS = 200

const ANSWERS: (AdvanceAnswer | Error)[] = [
  { closed: false, lookAgainInMs: 60_000 },
  { closed: false, lookAgainInMs: PAUSE_MS },
  new Error('the database is away'),
  { closed: false, lookAgainInMs: null },
]

function createAdvance(): Advance {
  let looks = 0
  return async () => {
    const answer = ANSWERS[looks] ?? { closed: true }
    looks += 1
    if (answer instanceof Error) throw answer
    return answer
  }
}

/** Numbers and base64: what the replayer encodes again as it stands. The SDK's own JSON needs one copy of protobufjs. */
const toPlain = (message: object): unknown =>
  (message.constructor as unknown as { toObject: (message: object, options: object) => unknown }).toObject(message, {
    longs: Number,
    bytes: String,
  })

/** Nothing in a fixture tells where it was made. */
const withoutPlace = (key: string, value: unknown): unknown =>
  key === 'identity' ? 'recorder' : key === 'stackTrace' ? '' : value

async function record(
  client: Client,
  connection: NativeConnection,
  contract: ClockContract,
  activity: string,
): Promise<void> {
  const taskQueue = `record-${contract.process}`
  const workflowsPath = new URL('../../workflows/registry.ts', import.meta.url).pathname
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowsPath,
    activities: { [activity]: createAdvance() },
  })
  await worker.runUntil(async () => {
    const options = {
      taskQueue,
      workflowId: `${contract.process}:recorded-${Date.now()}`,
      args: ['0'],
      signal: wakeSignal,
    }
    const handle = await client.workflow.signalWithStart(contract.workflowType, options)
    // The clock closes by itself when its answers are used up; a wake that comes later reaches nobody.
    for (let wake = 0; wake < MOST_WAKES; wake += 1) {
      await pause(PAUSE_MS)
      await handle.signal(wakeSignal).catch(() => {})
    }
    await handle.result()
    const history = await handle.fetchHistory()
    const file = join(import.meta.dirname, 'histories', `${contract.process}.${label}.json`)
    await writeFile(file, `${JSON.stringify(toPlain(history), withoutPlace, 1)}\n`)
  })
}

const connection = await NativeConnection.connect({ address })
const client = new Client({ connection: await Connection.connect({ address }) })
await record(client, connection, AGENCY_CLOCK, 'advanceAgency')
await record(client, connection, OBSTACLE_RESOLUTION, 'advanceMatter')
await record(client, connection, MAIL_DELIVERY, 'advanceMail')
process.exit(0)
