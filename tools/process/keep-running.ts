import { setTimeout as pause } from 'node:timers/promises'
import { type ProcessSpec, type RunningProcess, startProcess } from './start-process.ts'

const FIRST_DELAY_MS = 300
const LONGEST_DELAY_MS = 10_000
/** A part that dies this often without ever living a minute has a fault that starting it again does not cure. */
const RESTARTS_IN_A_ROW = 8
const STEADY_AFTER_MS = 60_000

export type KeptProcess = {
  pid: () => number | undefined
  /** Ends when the process was given up; never on `stop`. */
  givenUp: Promise<string>
  stop: () => Promise<void>
}

type KeepOptions = ProcessSpec & { name: string; onLine: (line: string) => void; onStart?: (pid: number) => void }

/** Starts a process and starts it again when it crashes: after a growing pause, and not for ever. */
export async function keepRunning(options: KeepOptions): Promise<KeptProcess> {
  const { name, onLine, onStart } = options
  const stopping = new AbortController()
  let current: RunningProcess | undefined
  const start = async () => {
    const startedAt = performance.now()
    current = await startProcess(options)
    onStart?.(current.pid)
    return { process: current, startedAt }
  }

  const watch = async (first: Awaited<ReturnType<typeof start>>): Promise<string> => {
    let running = first
    let restarts = 0
    for (;;) {
      const { code, signal } = await running.process.exited
      if (stopping.signal.aborted) return new Promise<string>(() => {})
      if (performance.now() - running.startedAt > STEADY_AFTER_MS) restarts = 0
      const cause = signal ?? `mã thoát ${code}`
      if (restarts >= RESTARTS_IN_A_ROW) return `${name} dừng liên tiếp ${restarts + 1} lần (${cause})`
      const delayMs = Math.min(FIRST_DELAY_MS * 2 ** restarts, LONGEST_DELAY_MS)
      restarts += 1
      onLine(`${name} đã dừng (${cause}); khởi động lại sau ${(delayMs / 1000).toLocaleString('vi')} giây`)
      await pause(delayMs, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return new Promise<string>(() => {})
      running = await start()
      if (stopping.signal.aborted) await running.process.stop()
    }
  }

  const givenUp = watch(await start())
  return {
    pid: () => (current?.isRunning() ? current.pid : undefined),
    givenUp,
    stop: async () => {
      stopping.abort()
      await current?.stop()
    },
  }
}
