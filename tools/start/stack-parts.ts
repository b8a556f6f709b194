import { keepRunning } from '../process/keep-running.ts'
import type { RunningProcess } from '../process/start-process.ts'
import { createProcessRecord } from './leftovers.ts'

/** Who uses another part stops before it: nobody meets a database that is gone. */
const STOP_ORDER = ['web', 'worker', 'temporal', 'mailbox', 'postgres'] as const
export type PartName = (typeof STOP_ORDER)[number]

/** Somebody stopped the stack while it was still starting. */
class StackStopping extends Error {
  constructor() {
    super('Đang dừng theo yêu cầu')
  }
}

type Startable = { pid: number; exited: RunningProcess['exited']; stop: () => Promise<void> }

export type StackParts = {
  /** Starts a process, remembers it, and starts it again when it crashes. */
  keep: <Part extends Startable>(name: PartName, label: string, start: () => Promise<Part>) => Promise<Part>
  add: (name: PartName, stop: () => Promise<void>) => void
  /** Ends with the cause when a part is given up. */
  givenUp: Promise<string>
  stopAll: () => Promise<void>
  /** Tells every process to stop and waits for none: for somebody in a hurry. */
  signalAll: () => void
}

export function createStackParts(stackDir: string, onLine: (line: string) => void): StackParts {
  const stops = new Map<PartName, () => Promise<void>>()
  const processes = new Map<PartName, Startable>()
  const record = createProcessRecord(stackDir)
  let isStopping = false
  let giveUp: (cause: string) => void = () => {}
  const givenUp = new Promise<string>((resolve) => {
    giveUp = resolve
  })
  return {
    keep: async (name, label, start) => {
      const startRecorded = async () => {
        const part = await start()
        processes.set(name, part)
        await record.add(part.pid)
        return part
      }
      if (isStopping) throw new StackStopping()
      const kept = await keepRunning({ name: label, start: startRecorded, onLine })
      stops.set(name, kept.stop)
      if (isStopping) {
        await kept.stop()
        throw new StackStopping()
      }
      void kept.givenUp.then(giveUp)
      return kept.first as Awaited<ReturnType<typeof start>>
    },
    add: (name, stop) => stops.set(name, stop),
    givenUp,
    stopAll: async () => {
      isStopping = true
      for (const name of STOP_ORDER) await stops.get(name)?.()
      await record.clear()
    },
    signalAll: () => {
      for (const part of processes.values()) part.stop().catch(() => {})
    },
  }
}
