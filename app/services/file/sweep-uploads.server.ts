import { getProvinceNow } from '#data/province-clock.server.ts'
import { deleteFileRows, lockUnhungFiles } from '#data/unhung-files.server.ts'
import { createBell } from '#platform/bell.server.ts'
import { db } from '#platform/db.server.ts'
import { dropFile } from '#platform/files.server.ts'
import { logger } from '#platform/logger.server.ts'

/** A form that was refused keeps its uploads this long. */
const KEPT_MS = 24 * 60 * 60_000
const BATCH = 100
const EVERY_MS = 10 * 60_000

/**
 * Removes uploads that no form has used within a day, files and rows; answers how many. The file goes first, under the
 * lock of its row: killed in between, the row is there to be swept again, and a file without a row never stays.
 */
export async function sweepUploads(now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const files = await lockUnhungFiles(tx, { before: new Date(now.getTime() - KEPT_MS), limit: BATCH })
    for (const { storageKey } of files) await dropFile(storageKey)
    await deleteFileRows(
      tx,
      files.map(({ id }) => id),
    )
    return files.length
  })
}

/** Sweeps for as long as the process lives. */
export function keepUploadsSwept({ signal }: { signal: AbortSignal }): { stopped: Promise<void> } {
  const silence = createBell()
  return { stopped: run() }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const count = await getProvinceNow(db)
        .then(sweepUploads)
        .catch((error: unknown) => {
          logger.warn({ err: error }, 'uploads were not swept')
          return 0
        })
      if (count > 0) logger.info({ count }, 'uploads that nothing used were removed')
      if (count < BATCH) await silence.heardWithin(EVERY_MS, signal)
    }
  }
}
