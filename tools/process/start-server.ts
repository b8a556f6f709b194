import { type ProcessSpec, type RunningProcess, startProcess } from './start-process.ts'
import { waitUntil } from './wait-until.ts'

type ServerSpec = ProcessSpec & {
  what: string
  isReady: () => Promise<boolean>
  limitMs: number
  everyMs?: number
}

/** Starts a server and waits until it answers. One that does not is stopped again and named with its log. */
export async function startServer(spec: ServerSpec): Promise<RunningProcess> {
  const { what, isReady, limitMs, everyMs = 50, logFile } = spec
  const server = await startProcess(spec)
  try {
    await waitUntil(
      () => {
        if (!server.isRunning()) throw new Error(`${what} dừng ngay khi khởi động, xem ${logFile}`)
        return isReady()
      },
      { what, limitMs, everyMs },
    )
    return server
  } catch (error) {
    await server.stop('SIGTERM', 5000)
    throw error
  }
}
