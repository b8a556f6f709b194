import { setTimeout as pause } from 'node:timers/promises'
import type { RunningProcess } from './start-process.ts'

const FIRST_DELAY_MS = 300
const LONGEST_DELAY_MS = 10_000
/** A part that dies this often without ever living a minute has a fault that starting it again does not cure. */
const RESTARTS_IN_A_ROW = 8
const STEADY_AFTER_MS = 60_000

type Keepable = { exited: RunningProcess['exited']; stop: () => Promise<void> }

export type Kept<Part> = {
  /** As it was started first; a later start has the same address. */
  first: Part
  /** Ends with the cause when the part is given up; never after `stop`. */
  givenUp: Promise<string>
  stop: () => Promise<void>
}

type KeepOptions<Part> = { name: string; start: () => Promise<Part>; onLine: (line: string) => void }

/** Starts a part and starts it again when it crashes: after a growing pause, and not for ever. */
export async function keepRunning<Part extends Keepable>(options: KeepOptions<Part>): Promise<Kept<Part>> {
  const { name, start, onLine } = options
  const stopping = new AbortController()
  const first = await start()
  let current = first
  let startedAt = performance.now()

  const startAgain = async (): Promise<void> => {
    const next = await start().catch((error: unknown) => {
      onLine(error instanceof Error ? error.message : String(error))
      return undefined
    })
    if (!next) return
    current = next
    startedAt = performance.now()
    if (stopping.signal.aborted) await next.stop()
  }

  const watch = async (): Promise<string> => {
    for (let restarts = 0; ; restarts += 1) {
      const { code, signal } = await current.exited
      if (stopping.signal.aborted) return new Promise<string>(() => {})
      const cause = signal ?? `mã thoát ${code}`
      if (performance.now() - startedAt > STEADY_AFTER_MS) restarts = 0
      if (restarts >= RESTARTS_IN_A_ROW) return `${name} dừng liên tiếp ${restarts + 1} lần (${cause})`
      const delayMs = Math.min(FIRST_DELAY_MS * 2 ** restarts, LONGEST_DELAY_MS)
      onLine(`${name} đã dừng (${cause}); khởi động lại sau ${(delayMs / 1000).toLocaleString('vi')} giây`)
      await pause(delayMs, undefined, { signal: stopping.signal }).catch(() => {})
      if (!stopping.signal.aborted) await startAgain()
    }
  }

  return {
    first,
    givenUp: watch(),
    stop: async () => {
      stopping.abort()
      await current.stop()
    },
  }
}
