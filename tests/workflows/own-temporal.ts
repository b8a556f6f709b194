import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { findFreePort } from '#tools/process/find-free-port.ts'
import { startTestServer } from '#tools/temporal/test-server.ts'

const FIRST_PORT = 7533

/**
 * A Temporal of a test's own, which it may stop and start again at the same address: it forgets everything each time.
 * The run's shared one is for skipping time, where a clock left over from another test would be waited for.
 */
export function useOwnTemporal(): { address: () => string; start: () => Promise<void>; stop: () => Promise<void> } {
  let folder = ''
  let port = 0
  let stopServer: (() => Promise<void>) | undefined
  const stop = async () => {
    await stopServer?.()
    stopServer = undefined
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thong-suot-temporal-'))
    port = await findFreePort(FIRST_PORT)
  })
  afterAll(async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    address: () => `127.0.0.1:${port}`,
    start: async () => {
      const answer = await startTestServer({ stackDir: folder, port })
      if ('skipped' in answer) throw new Error(`Không có máy chủ Temporal để thử: ${answer.skipped}`)
      stopServer = () => answer.process?.stop('SIGKILL') ?? Promise.resolve()
    },
    stop,
  }
}
