import { createBell } from '#platform/bell.server.ts'
import { logger } from '#platform/logger.server.ts'
import { catchUpClocks } from './catch-up-clocks.server.ts'

const POLL_MS = 5_000

/**
 * Brings the clocks up to date after each change of the rules, for as long as the process lives: told by PostgreSQL at
 * the commit (`onNotice`), and looking every five seconds in case a notice was lost or a row was held by somebody.
 */
export function keepClocksCurrent({ signal }: { signal: AbortSignal }): {
  onNotice: () => void
  stopped: Promise<void>
} {
  const bell = createBell()
  return { onNotice: bell.ring, stopped: run() }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const isMore = await catchUpClocks().catch((error: unknown) => {
        logger.warn({ err: error }, 'the clocks were not brought up to date')
        return false
      })
      if (!isMore) await bell.heardWithin(POLL_MS, signal)
    }
  }
}
