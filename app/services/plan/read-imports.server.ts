import { createBell } from '#platform/bell.server.ts'
import { logger } from '#platform/logger.server.ts'
import { createReadingThread, type ReadingThread } from '#services/source/read-in-thread.server.ts'
import { readNextImport } from './read-import.server.ts'

const POLL_MS = 2_000
const PAUSE_AFTER_FAULT_MS = 5_000
/** A short document is not kept waiting by a long one. */
const LANES = 2

/**
 * Reads the documents that people send in, as long as the process lives: told by PostgreSQL at each commit (`onNotice`),
 * and looking every two seconds in case a notice was lost. Needs the database and the files, and nothing else.
 */
export function readImports({ signal }: { signal: AbortSignal }): { onNotice: () => void; stopped: Promise<void> } {
  const lanes = Array.from({ length: LANES }, () => createBell())
  return {
    onNotice: () => {
      for (const bell of lanes) bell.ring()
    },
    stopped: Promise.all(lanes.map((bell) => run(bell.heardWithin))).then(() => undefined),
  }

  async function run(heardWithin: ReturnType<typeof createBell>['heardWithin']): Promise<void> {
    const thread = createReadingThread()
    while (!signal.aborted) await turn(thread, heardWithin)
    await thread.close()
  }

  async function turn(thread: ReadingThread, heardWithin: ReturnType<typeof createBell>['heardWithin']): Promise<void> {
    try {
      if (!(await readNextImport(thread))) await heardWithin(POLL_MS, signal)
    } catch (error) {
      // The row keeps its lease and is taken up again when that has ended.
      logger.warn({ err: error }, 'a document was not read')
      await createBell().heardWithin(PAUSE_AFTER_FAULT_MS, signal)
    }
  }
}
