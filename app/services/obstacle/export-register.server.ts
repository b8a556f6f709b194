import { listObstacles, type ObstacleCursor } from '#data/obstacle-register.server.ts'
import type { RegisterFilter } from '#domain/obstacle/register.ts'
import type { ObstacleScope } from '#domain/obstacle/scope.ts'
import type { Reader } from '#platform/db.server.ts'
import { streamWorkbook } from '#services/tracker/write-workbook.server.ts'

/** Rows held at once, however many there are. */
const BATCH = 1_000

type Listed = Awaited<ReturnType<typeof listObstacles>>[number]
type Export = {
  scope: ObstacleScope
  filter: RegisterFilter
  bounds: readonly Date[]
  name: string
  /** How the screens call and write each of them. */
  columns: readonly { label: string; of: (row: Listed) => string }[]
}

/** All filings of a filter as a sheet, the newest first, written while they are read. */
export const exportRegister = (reader: Reader, wanted: Export): ReadableStream<Uint8Array> =>
  streamWorkbook({ name: wanted.name, batches: readBatches(reader, wanted) })

async function* readBatches(reader: Reader, { scope, filter, bounds, columns }: Export) {
  yield [columns.map(({ label }) => label)]
  let after: ObstacleCursor | undefined
  do {
    const rows = await listObstacles(reader, { scope, filter, bounds, limit: BATCH, ...(after ? { after } : {}) })
    yield rows.map((row) => columns.map(({ of }) => of(row)))
    after = rows.length === BATCH ? rows.at(-1) : undefined
  } while (after)
}
