import type { Columns } from '#domain/tracker/columns.ts'
import { sameWorkKey } from '#domain/tracker/read-rows.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'

/** Title and lead of what these agencies have been given already and is not withdrawn. */
export async function findKnownWork(
  reader: Reader,
  works: readonly { title: string; leadId: string | null }[],
): Promise<Set<string>> {
  const leadIds = [...new Set(works.flatMap(({ leadId }) => leadId ?? []))]
  const titles = [...new Set(works.map(({ title }) => title))]
  if (leadIds.length === 0) return new Set()
  const rows = await reader.assignment.findMany({
    where: { leadId: { in: leadIds }, title: { in: titles }, structure: 'work', state: { not: 'withdrawn' } },
    select: { title: true, leadId: true },
  })
  return new Set(rows.map(({ title, leadId }) => sameWorkKey(title, leadId)))
}

/** Which column holds what, as a person last said for a table with the same head. */
export async function findTrackerColumns(reader: Reader, headKey: string): Promise<Columns | null> {
  const row = await reader.trackerHead.findUnique({ where: { headKey }, select: { columns: true } })
  return (row?.columns as Columns | undefined) ?? null
}

export async function keepTrackerColumns(
  tx: Transaction,
  { headKey, columns, savedById, savedAt }: { headKey: string; columns: Columns; savedById: string; savedAt: Date },
): Promise<void> {
  const values = { columns: columns as Prisma.InputJsonObject, savedById, savedAt }
  await tx.trackerHead.upsert({ where: { headKey }, create: { headKey, ...values }, update: values })
}
