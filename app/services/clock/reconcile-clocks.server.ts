import { findAllHolders, findLateHolders, type Holder } from '#data/clock-holder.server.ts'
import { getProvinceNow } from '#data/province-clock.server.ts'
import { createBell } from '#platform/bell.server.ts'
import { db } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import { askTemporal } from '#services/outbox/ask-temporal.server.ts'
import { wakeClocks } from '#services/outbox/wake-clocks.server.ts'
import { checkDrift } from './check-drift.server.ts'

/** Any number that no other part of the application locks. */
const RECONCILER_LOCK = 7_301
const TICK_MS = 2_000
const LATE_EVERY_MS = 60_000
const ALL_EVERY_MS = 600_000

export type ReconcilerReport = {
  /** One worker reconciles at a time; the others stand by. */
  isOnDuty: boolean
  isTemporalHere: boolean
  lateHolders: number
  checkedAt: Date | null
  /** In the last look, and since this worker started. */
  driftedNow: number
  drifted: number
  lastDriftAt: Date | null
}

/**
 * The safety net beside the relay. Wakes every holder that has a row whose step passed a minute ago, each minute; all
 * holders when this worker starts, when Temporal comes back and every ten minutes (an in-memory one may have forgotten
 * them); and goes through the stored next steps, some a minute.
 */
export function reconcileClocks(args: { signal: AbortSignal; holdsLock: (key: number) => Promise<boolean> }): {
  report: ReconcilerReport
  stopped: Promise<void>
} {
  const { signal, holdsLock } = args
  const silence = createBell()
  const report: ReconcilerReport = {
    isOnDuty: false,
    isTemporalHere: false,
    lateHolders: 0,
    checkedAt: null,
    driftedNow: 0,
    drifted: 0,
    lastDriftAt: null,
  }
  let allWokenAt = Number.NEGATIVE_INFINITY
  let lateWokenAt = Number.NEGATIVE_INFINITY
  let driftAfterId: string | null = null
  let known: Holder | undefined
  return { report, stopped: run() }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await tick().catch((error: unknown) => logger.warn({ err: error }, 'the reconciler could not look'))
      await silence.heardWithin(TICK_MS, signal)
    }
  }

  async function tick(): Promise<void> {
    report.isOnDuty = await holdsLock(RECONCILER_LOCK)
    if (!report.isOnDuty) return
    const presence = await askTemporal({ known })
    if (!report.isTemporalHere || presence !== 'here') allWokenAt = Number.NEGATIVE_INFINITY
    report.isTemporalHere = presence !== 'away'
    const now = performance.now()
    if (report.isTemporalHere && now - allWokenAt >= ALL_EVERY_MS) {
      await wakeAll()
      allWokenAt = now
    }
    if (now - lateWokenAt >= LATE_EVERY_MS) {
      await lookForLate()
      lateWokenAt = now
    }
  }

  async function wakeAll(): Promise<void> {
    const { woken, failure } = await wakeClocks(await findAllHolders(db))
    if (failure !== undefined) throw failure
    known = woken[0]
  }

  async function lookForLate(): Promise<void> {
    const aMinuteAgo = new Date((await getProvinceNow(db)).getTime() - LATE_EVERY_MS)
    const late = await findLateHolders(db, aMinuteAgo)
    report.lateHolders = late.length
    if (report.isTemporalHere) await wakeClocks(late)
    const { drifted, lastId } = await checkDrift({ afterId: driftAfterId })
    driftAfterId = lastId
    report.checkedAt = new Date()
    report.driftedNow = drifted.length
    report.drifted += drifted.length
    if (drifted.length > 0) report.lastDriftAt = report.checkedAt
  }
}
