import { saveProcessHealth } from '#data/process-health.server.ts'
import { db } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import type { ReconcilerReport } from '#services/clock/reconcile-clocks.server.ts'
import type { RelayReport } from '#services/outbox/relay-outbox.server.ts'
import type { WorkerReport } from './keep-temporal-worker.ts'

const EVERY_MS = 5_000

export type Reports = { worker: WorkerReport; relay: RelayReport; reconciler: ReconcilerReport }

const toIso = (at: Date | null): string | null => at?.toISOString() ?? null

/** What the operator's page knows of this process: rows, not logs. A row that grows old tells that it is gone. */
export function reportHealth(reports: Reports): { stop: () => Promise<void> } {
  const timer = setInterval(() => void save(), EVERY_MS)
  void save()
  return {
    stop: async () => {
      clearInterval(timer)
      await saveProcessHealth(db, { process: 'worker', state: 'stopped', details: {} }).catch(() => {})
    },
  }

  async function save(): Promise<void> {
    const { worker, relay, reconciler } = reports
    try {
      await saveProcessHealth(db, {
        process: 'worker',
        state: worker.isConnected ? 'running' : 'waiting',
        details: { lastError: worker.lastError },
      })
      await saveProcessHealth(db, {
        process: 'relay',
        state: relay.isTemporalAway ? 'waiting' : 'running',
        details: { wakes: relay.wakes, lastWakeAt: toIso(relay.lastWakeAt), lastError: relay.lastError },
      })
      if (!reconciler.isOnDuty) return
      await saveProcessHealth(db, {
        process: 'reconciler',
        state: !reconciler.isTemporalHere ? 'waiting' : reconciler.driftedNow > 0 ? 'drift' : 'running',
        details: {
          lateHolders: reconciler.lateHolders,
          checkedAt: toIso(reconciler.checkedAt),
          drifted: reconciler.drifted,
          lastDriftAt: toIso(reconciler.lastDriftAt),
        },
      })
    } catch (error) {
      logger.warn({ err: error }, 'the health of the worker was not saved')
    }
  }
}
