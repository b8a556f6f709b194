import { keepDatabaseSession } from '#platform/database-session.server.ts'
import { db } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import { keepClocksCurrent } from '#services/clock/keep-clocks-current.server.ts'
import { reconcileClocks } from '#services/clock/reconcile-clocks.server.ts'
import { keepUploadsSwept } from '#services/file/sweep-uploads.server.ts'
import { relayOutbox } from '#services/outbox/relay-outbox.server.ts'
import { readImports } from '#services/plan/read-imports.server.ts'
import { keepTemporalWorker } from './keep-temporal-worker.ts'
import { reportHealth } from './report-health.ts'

/*
 * The process behind the screens: the clocks (Temporal), the relay that wakes them after each commit, the reconciler
 * that wakes what was forgotten, the part that computes clocks anew after a change of the rules, the reader of documents
 * that were sent in, the sweep of uploads that nothing used. Each goes on when the others or Temporal are
 * away.
 */
const stopping = new AbortController()
const { signal } = stopping

const relay = relayOutbox({ signal })
const imports = readImports({ signal })
const current = keepClocksCurrent({ signal })
const sweep = keepUploadsSwept({ signal })
const session = keepDatabaseSession({
  outbox: relay.onNotice,
  plan_import: imports.onNotice,
  clock_rules_change: current.onNotice,
})
const reconciler = reconcileClocks({ signal, holdsLock: session.holdsLock })
const worker = keepTemporalWorker({ signal })
const health = reportHealth({ worker: worker.report, relay: relay.report, reconciler: reconciler.report })

for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stopping.abort())

await Promise.all([worker.stopped, relay.stopped, reconciler.stopped, current.stopped, imports.stopped, sweep.stopped])
await health.stop()
await session.close()
await db.$disconnect()
logger.info('the worker has stopped')
process.exit(0)
