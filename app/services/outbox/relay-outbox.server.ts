import { createBell } from '#platform/bell.server.ts'
import { logger } from '#platform/logger.server.ts'
import { drainOutbox } from './drain-outbox.server.ts'

const POLL_MS = 1_000
const LONGEST_PAUSE_MS = 15_000

export type RelayReport = { isTemporalAway: boolean; wakes: number; lastWakeAt: Date | null; lastError: string | null }

/** Doubles with every failure in a row. While it lasts a new row does not wake the relay: it would only fail again. */
const pauseAfter = (failures: number): number => Math.min(LONGEST_PAUSE_MS, POLL_MS * 2 ** (failures - 1))

/**
 * From the outbox to Temporal: told by PostgreSQL at each commit (`onNotice`), and looking every second in case a notice
 * was lost. With Temporal away the rows wait, and it is asked ever less often.
 */
export function relayOutbox({ signal }: { signal: AbortSignal }): {
  onNotice: () => void
  report: RelayReport
  stopped: Promise<void>
} {
  const bell = createBell()
  const silence = createBell()
  const report: RelayReport = { isTemporalAway: false, wakes: 0, lastWakeAt: null, lastError: null }
  return { onNotice: bell.ring, report, stopped: run() }

  async function run(): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      const outcome = await drainOutbox().catch((error: unknown) => ({ wakes: 0, isMoreWaiting: false, failure: error }))
      report.wakes += outcome.wakes
      if (outcome.wakes > 0) report.lastWakeAt = new Date()
      if (outcome.failure === undefined) {
        if (failures > 0) logger.info('the outbox flows again')
        failures = 0
        report.isTemporalAway = false
        report.lastError = null
        if (!outcome.isMoreWaiting) await bell.heardWithin(POLL_MS, signal)
      } else {
        failures += 1
        report.isTemporalAway = true
        report.lastError = outcome.failure instanceof Error ? outcome.failure.message : String(outcome.failure)
        if (failures === 1) logger.warn({ err: outcome.failure }, 'the outbox waits')
        await silence.heardWithin(pauseAfter(failures), signal)
      }
    }
  }
}
