import { createBell } from '#platform/bell.server.ts'
import { logger } from '#platform/logger.server.ts'
import { faultSentence } from '#services/clock/fault-sentence.server.ts'
import { drainOutbox } from './drain-outbox.server.ts'

const POLL_MS = 1_000
const LONGEST_PAUSE_MS = 15_000
/** Mails gather for longer than this: when many clocks write messages, those of the mail are not woken by each commit. */
const MAIL_RESTS_MS = 1_000

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
    let mailWokenAt = Number.NEGATIVE_INFINITY
    while (!signal.aborted) {
      const isMailResting = performance.now() - mailWokenAt < MAIL_RESTS_MS
      const outcome = await drainOutbox({ except: isMailResting ? ['mail-delivery'] : [] }).catch(
        (failure: unknown) => ({
          wakes: 0,
          processes: new Set(),
          isMoreWaiting: false,
          failure,
        }),
      )
      if (outcome.processes.has('mail-delivery')) mailWokenAt = performance.now()
      failures = outcome.failure === undefined ? 0 : failures + 1
      note(outcome)
      if (failures > 0) await silence.heardWithin(pauseAfter(failures), signal)
      else if (!outcome.isMoreWaiting) await bell.heardWithin(POLL_MS, signal)
    }
  }

  function note({ wakes, failure }: { wakes: number; failure: unknown }): void {
    const isAway = failure !== undefined
    if (isAway && !report.isTemporalAway) logger.warn({ err: failure }, 'the outbox waits')
    if (!isAway && report.isTemporalAway) logger.info('the outbox flows again')
    report.isTemporalAway = isAway
    report.lastError = isAway ? faultSentence(failure) : null
    report.wakes += wakes
    if (wakes > 0) report.lastWakeAt = new Date()
  }
}
