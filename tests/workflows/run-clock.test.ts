import type { WorkflowHandle } from '@temporalio/client'
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/new-id.server.ts'
import { useTimeSkipping } from '#tests/setup/use-time-skipping.ts'
import { waitUntil } from '#tools/process/wait-until.ts'
import { AGENCY_CLOCK } from '#workflows/agency-clock/contract.ts'
import { type Advance, type AdvanceAnswer, LONGEST_HISTORY, wakeSignal } from '#workflows/shared/clock-contract.ts'

// Before the first connection: afterwards it is too late.
Runtime.install({ logger: new DefaultLogger('ERROR') })
const temporal = useTimeSkipping()
let workflowBundle: WorkflowBundleWithSourceMap

beforeAll(async () => {
  const workflowsPath = new URL('../../workflows/registry.ts', import.meta.url).pathname
  workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') })
})

const DAY_MS = 86_400_000
const sleepFor = (lookAgainInMs: number | null): AdvanceAnswer => ({ closed: false, lookAgainInMs })

/** The real workflow on the real server; what its rows would answer is the test's to say. */
async function withClock(advance: Advance, run: (clock: WorkflowHandle) => Promise<void>): Promise<void> {
  const taskQueue = `clock-${newId()}`
  const worker = await Worker.create({
    connection: temporal().nativeConnection,
    taskQueue,
    workflowBundle,
    activities: { advanceAgency: advance },
  })
  await worker.runUntil(async () => {
    const clock = await temporal().client.workflow.start(AGENCY_CLOCK.workflowType, {
      workflowId: `agency-clock:${newId()}`,
      taskQueue,
      args: ['agency', LONGEST_HISTORY],
    })
    await run(clock)
    await clock.terminate().catch(() => {})
  })
}

/** Resolves when advance has been asked this often. */
function countLooks(answers: (look: number) => AdvanceAnswer | Promise<AdvanceAnswer>) {
  const looks: number[] = []
  const waiting = new Map<number, () => void>()
  const advance: Advance = async ({ nowMs }) => {
    looks.push(nowMs)
    waiting.get(looks.length)?.()
    return answers(looks.length)
  }
  const reached = (count: number) =>
    new Promise<void>((resolve) => (looks.length >= count ? resolve() : waiting.set(count, resolve)))
  return { looks, advance, reached }
}

const countTimers = async (clock: WorkflowHandle) => {
  const events = (await clock.fetchHistory()).events ?? []
  return {
    started: events.filter((event) => event.timerStartedEventAttributes).length,
    cancelled: events.filter((event) => event.timerCanceledEventAttributes).length,
  }
}

/** Time is skipped only once the timer runs that it is to end. */
const timersRun = (clock: WorkflowHandle, count: number) =>
  waitUntil(async () => (await countTimers(clock)).started === count, { what: `${count} timers`, limitMs: 20_000 })

describe('the clock of a holder', () => {
  it('looks again when its next row is due, by the time of the workflow', async () => {
    const { looks, advance, reached } = countLooks((look) => (look === 1 ? sleepFor(30 * DAY_MS) : sleepFor(null)))
    await withClock(advance, async (clock) => {
      await timersRun(clock, 1)
      await temporal().skip(31 * DAY_MS)
      await reached(2)
    })
    const [first = 0, second = 0] = looks
    expect(second - first).toBeGreaterThanOrEqual(30 * DAY_MS)
    expect(second - first).toBeLessThan(30 * DAY_MS + 60_000)
  })

  it('looks at once when it is woken, and keeps the timer it has', async () => {
    const { looks, advance, reached } = countLooks((look) =>
      look < 3 ? sleepFor(10 * DAY_MS - (look - 1) * 5) : sleepFor(null),
    )
    await withClock(advance, async (clock) => {
      await timersRun(clock, 1)
      await clock.signal(wakeSignal)
      await reached(2)
      await temporal().skip(11 * DAY_MS)
      await reached(3)
      expect(await countTimers(clock)).toEqual({ started: 1, cancelled: 0 })
    })
    expect(looks).toHaveLength(3)
  })

  it('starts an earlier timer beside the one it has, and cancels none', async () => {
    const { advance, reached } = countLooks(
      (look) => [sleepFor(10 * DAY_MS), sleepFor(DAY_MS)][look - 1] ?? sleepFor(null),
    )
    await withClock(advance, async (clock) => {
      await timersRun(clock, 1)
      await clock.signal(wakeSignal)
      await timersRun(clock, 2)
      await temporal().skip(2 * DAY_MS)
      await reached(3)
      expect(await countTimers(clock)).toEqual({ started: 2, cancelled: 0 })
    })
  })

  it('does not close when it was woken while it looked', async () => {
    let clockToWake: WorkflowHandle | undefined
    const { looks, advance } = countLooks(async (look) => {
      if (look === 1) await clockToWake?.signal(wakeSignal)
      return { closed: true }
    })
    let begin: () => void = () => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const whenBegun: Advance = async (input) => {
      await begun
      return advance(input)
    }
    await withClock(whenBegun, async (clock) => {
      clockToWake = clock
      begin()
      await clock.result()
    })
    expect(looks).toHaveLength(2)
  })

  it('looks again with a new time after a look that failed', async () => {
    const { looks, advance, reached } = countLooks((look) => {
      if (look === 1) throw new Error('the database is away')
      return { closed: true }
    })
    await withClock(advance, async (clock) => {
      await timersRun(clock, 1)
      await temporal().skip(60_000)
      await reached(2)
      await clock.result()
    })
    expect((looks[1] ?? 0) - (looks[0] ?? 0)).toBeGreaterThanOrEqual(15_000)
  })

  it('goes on as a new run before its history grows long, so that a worker that starts has little to go through', async () => {
    const { advance } = countLooks((look) => (look < 100 ? sleepFor(1) : { closed: true }))
    await withClock(advance, async (clock) => {
      const { runId } = await clock.describe()
      await temporal().skip(60_000)
      await clock.result()
      expect((await clock.describe()).runId).not.toBe(runId)
      const first = temporal().client.workflow.getHandle(clock.workflowId, runId)
      // The look that is under way, and the event that ends the run.
      expect((await first.fetchHistory()).events?.length).toBeLessThanOrEqual(LONGEST_HISTORY + 10)
    })
  })
})
