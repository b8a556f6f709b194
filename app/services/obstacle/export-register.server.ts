import { listObstacles } from '#data/obstacle-register.server.ts'
import type { RegisterFilter } from '#domain/obstacle/register.ts'
import type { ObstacleScope } from '#domain/obstacle/scope.ts'
import type { Reader } from '#platform/db.server.ts'
import { writeWorkbook } from '#services/tracker/write-workbook.server.ts'

/** More lines than anybody reads; the filter of the list narrows them. */
const MOST_EXPORTED = 5_000

type Listed = Awaited<ReturnType<typeof listObstacles>>[number]

/** The filings of a filter as a sheet, the newest first. `columns`: how the screens call and write each of them. */
export async function exportRegister(
  reader: Reader,
  args: {
    scope: ObstacleScope
    filter: RegisterFilter
    bounds: readonly Date[]
    name: string
    columns: readonly { label: string; of: (row: Listed) => string }[]
  },
): Promise<Uint8Array> {
  const { scope, filter, bounds, name, columns } = args
  const rows = await listObstacles(reader, { scope, filter, bounds, limit: MOST_EXPORTED })
  return writeWorkbook({
    name,
    rows: [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ of }) => of(row)))],
  })
}
