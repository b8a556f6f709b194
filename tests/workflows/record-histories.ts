import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { Client, Connection } from '@temporalio/client'
import { NativeConnection, Worker } from '@temporalio/worker'
import { AGENCY_CLOCK } from '#workflows/agency-clock/contract.ts'
import { MAIL_DELIVERY } from '#workflows/mail-delivery/contract.ts'
import { OBSTACLE_RESOLUTION } from '#workflows/obstacle-resolution/contract.ts'
import { ORGANISATION_REFORM } from '#workflows/organisation-reform/contract.ts'
import { type AdvanceAnswer, type ClockContract, wakeSignal } from '#workflows/shared/clock-contract.ts'
import { SHAPES, type Shape } from './history-shapes.ts'

/*
 * Records lives of every shape of each workflow for tests/workflows/histories, on the server whose address is given:
 *   node --import tsx tests/workflows/record-histories.ts 127.0.0.1:7233 2026-11
 * A release that cannot replay what is recorded here would strand the clocks that are running: record anew beside the
 * old files, never over them, when the loop changes on purpose. A file that is there already is left as it is.
 */
const [address = '', label = ''] = process.argv.slice(2)
const WAIT_MS = 120_000

const CLOCKS = [
  { contract: AGENCY_CLOCK, activity: 'advanceAgency' },
  { contract: OBSTACLE_RESOLUTION, activity: 'advanceMatter' },
  { contract: MAIL_DELIVERY, activity: 'advanceMail' },
  { contract: ORGANISATION_REFORM, activity: 'advanceReform' },
] as const

/** What the rows of a holder would answer, look after look. */
function createAdvance({ answers, lookTakesMs = 0 }: Shape) {
  let looks = 0
  return async (): Promise<AdvanceAnswer> => {
    const answer = answers(looks)
    looks += 1
    await pause(lookTakesMs)
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

type Recording = { contract: ClockContract; activity: string; name: string; shape: Shape; file: string }

async function record(
  { client, connection }: { client: Client; connection: NativeConnection },
  { contract, activity, name, shape, file }: Recording,
): Promise<void> {
  const taskQueue = `record-${contract.process}-${name}`
  const workflowsPath = new URL('../../workflows/registry.ts', import.meta.url).pathname
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowsPath,
    activities: { [activity]: createAdvance(shape) },
  })
  await worker.runUntil(async () => {
    const workflowId = `${contract.process}:recorded-${name}-${Date.now()}`
    const options = { taskQueue, workflowId, args: ['0'], signal: wakeSignal }
    const start = () => client.workflow.signalWithStart(contract.workflowType, options)
    let handle = await start()
    const { signaledRunId } = handle
    let isOpen = true
    for (let wake = 0; isOpen && wake < shape.wakes; wake += 1) {
      await pause(shape.wakeEveryMs)
      // One that comes after the clock has closed reaches nobody.
      isOpen = await handle.signal(wakeSignal).then(
        () => true,
        () => false,
      )
    }
    if (shape.startsAgain) {
      await handle.result()
      handle = await start()
    }
    if (shape.isLeftAsleep) await pause(shape.wakeEveryMs)
    else await Promise.race([handle.result(), pause(WAIT_MS, undefined, { ref: false })])
    // Of a clock that went on as a new run it is the first that shows how.
    const recorded = shape.isContinued ? client.workflow.getHandle(workflowId, signaledRunId) : handle
    const text = JSON.stringify(toPlain(await recorded.fetchHistory()), withoutPlace)
    await writeFile(file, gzipSync(text, { level: 9 }))
    console.log(file)
    if (shape.isLeftAsleep) await handle.terminate()
  })
}

const connection = await NativeConnection.connect({ address })
const client = new Client({ connection: await Connection.connect({ address }) })
for (const clock of CLOCKS) {
  for (const [name, shape] of Object.entries(SHAPES)) {
    const file = join(import.meta.dirname, 'histories', `${clock.contract.process}.${label}.${name}.json.gz`)
    if (!existsSync(file)) await record({ client, connection }, { ...clock, name, shape, file })
  }
}
process.exit(0)
