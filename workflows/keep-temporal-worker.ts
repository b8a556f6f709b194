import { setTimeout as pause } from 'node:timers/promises'
import {
  bundleWorkflowCode,
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundleOption,
} from '@temporalio/worker'
import { env } from '#platform/env.server.ts'
import { logger } from '#platform/logger.server.ts'
import { agencyClockActivities } from './agency-clock/activities.ts'
import { mailDeliveryActivities } from './mail-delivery/activities.ts'
import { obstacleResolutionActivities } from './obstacle-resolution/activities.ts'
import { organisationReformActivities } from './organisation-reform/activities.ts'
import { CLOCK_TASK_QUEUE } from './shared/clock-contract.ts'

const CONNECT_AGAIN_MS = 2_000
/** Each sleeping workflow in the cache costs about 0.2 MB; more than this is slower, not faster. */
const MOST_CACHED = 1_000
/** Each takes a connection of the pool, which has twenty. */
const MOST_AT_ONCE = 8
/** Tasks queued to a worker that was killed wait this long for another one. */
const STICKY_LIMIT = '10s'

export type WorkerReport = { isConnected: boolean; lastError: string | null }

/** Runs the clocks for as long as the process lives. With Temporal away it keeps asking for it. */
export function keepTemporalWorker({ signal }: { signal: AbortSignal }): {
  report: WorkerReport
  stopped: Promise<void>
} {
  const report: WorkerReport = { isConnected: false, lastError: null }
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  return { report, stopped: run() }

  async function run(): Promise<void> {
    // Signals are for the process as a whole to answer.
    Runtime.install({
      shutdownSignals: [],
      logger: new DefaultLogger('WARN', ({ message, meta }) =>
        logger.warn({ temporal: String(meta?.message ?? '') }, message),
      ),
    })
    const workflows = await findWorkflows()
    while (!signal.aborted) {
      try {
        await runOnce(workflows)
      } catch (error) {
        const sentence = error instanceof Error ? error.message : String(error)
        if (report.lastError === null) logger.warn({ err: error }, 'the clocks do not run')
        report.lastError = sentence
      }
      report.isConnected = false
      if (!signal.aborted) await Promise.race([pause(CONNECT_AGAIN_MS), aborted])
    }
  }

  async function runOnce(workflowBundle: WorkflowBundleOption): Promise<void> {
    if (!env.TEMPORAL_ADDRESS) throw new Error('TEMPORAL_ADDRESS is not set')
    const connection = await NativeConnection.connect({ address: env.TEMPORAL_ADDRESS })
    try {
      const worker = await Worker.create({
        connection,
        namespace: env.TEMPORAL_NAMESPACE,
        taskQueue: CLOCK_TASK_QUEUE,
        workflowBundle,
        activities: {
          ...agencyClockActivities,
          ...obstacleResolutionActivities,
          ...mailDeliveryActivities,
          ...organisationReformActivities,
        },
        maxCachedWorkflows: MOST_CACHED,
        maxConcurrentLocalActivityExecutions: MOST_AT_ONCE,
        maxConcurrentActivityTaskExecutions: MOST_AT_ONCE,
        stickyQueueScheduleToStartTimeout: STICKY_LIMIT,
        shutdownGraceTime: '5s',
      })
      report.isConnected = true
      report.lastError = null
      logger.info('the clocks run')
      await worker.runUntil(aborted)
    } finally {
      await connection.close()
    }
  }
}

/** Bundled ahead by the build; in development and tests from the sources, once a process. */
async function findWorkflows(): Promise<WorkflowBundleOption> {
  if (env.WORKFLOW_BUNDLE) return { codePath: env.WORKFLOW_BUNDLE }
  return bundleWorkflowCode({
    workflowsPath: new URL('./registry.ts', import.meta.url).pathname,
    logger: new DefaultLogger('WARN'),
  })
}
