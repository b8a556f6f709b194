import { Worker } from 'node:worker_threads'
import type { SourceRefusal } from '#domain/plan/accept-source.ts'
import { type Result, refuse } from '#domain/shared/result.ts'
import { SOURCE_LIMITS } from '#domain/source/limits.ts'
import { logger } from '#platform/logger.server.ts'
import type { ReadSource, ReportProgress } from './read-source.server.ts'
import type { ThreadMessage } from './reading-thread.server.ts'

const MEGABYTE = 1024 * 1024
const LOOK_EVERY_MS = 250
const THREAD = new URL('./reading-thread.mjs', import.meta.url)

type Outcome = Result<ReadSource, SourceRefusal>
export type ReadingThread = {
  read: (bytes: Uint8Array, report: ReportProgress) => Promise<Outcome>
  close: () => Promise<void>
}

/** The heap is limited by Node; what lies beside it (unpacked parts, fonts) is seen in the memory of the process. */
const startThread = (): Worker =>
  new Worker(THREAD, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: SOURCE_LIMITS.memory, stackSizeMb: 8 },
  }).setMaxListeners(0)

/**
 * Reads files of strangers in a thread of its own, one at a time: with so much memory and so much time, after which it
 * is ended and the file refused. One thread stands ready; each reads one file and no second one.
 */
export function createReadingThread(): ReadingThread {
  let ready = startThread()
  return {
    read: async (bytes, report) => {
      const thread = ready
      try {
        return await readWith(thread, bytes, report)
      } finally {
        ready = startThread()
        await thread.terminate()
      }
    },
    close: async () => {
      await ready.terminate()
    },
  }
}

const tooMuch = (limit: 'seconds' | 'memory'): Outcome =>
  refuse('too-much', { params: { limit, count: SOURCE_LIMITS[limit], most: SOURCE_LIMITS[limit] } })

function readWith(thread: Worker, bytes: Uint8Array, report: ReportProgress): Promise<Outcome> {
  const startedAt = performance.now()
  const rssAtStart = process.memoryUsage.rss()
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearInterval(watch)
      thread.removeAllListeners()
      // Whatever the thread still says while it is being ended is of no use to anybody.
      thread.on('error', () => {})
      resolve(outcome)
    }
    const watch = setInterval(() => {
      if (performance.now() - startedAt > SOURCE_LIMITS.seconds * 1000) end(tooMuch('seconds'))
      else if (process.memoryUsage.rss() - rssAtStart > SOURCE_LIMITS.memory * MEGABYTE) end(tooMuch('memory'))
    }, LOOK_EVERY_MS)
    thread.on('message', (message: ThreadMessage) => {
      if ('progress' in message) report(message.progress)
      else if ('result' in message) end(message.result)
      else end(noteFault(message.fault))
    })
    thread.on('error', (error: NodeJS.ErrnoException) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('memory') : noteFault(error.stack ?? error.message)),
    )
    thread.on('exit', (code) => end(noteFault(`the thread that reads has ended with ${code}`)))
    thread.postMessage(bytes)
  })
}

function noteFault(fault: string): Outcome {
  logger.error({ fault }, 'a document could not be read')
  return refuse('damaged', { params: { format: '' } })
}
