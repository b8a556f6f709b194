import { placeNameOf } from '#domain/organisation/place-name.ts'
import type { Reader } from '#platform/db.server.ts'

/** The districts of the province as they are today. */
export async function findDistricts(reader: Reader): Promise<{ id: string; name: string }[]> {
  const rows = await reader.organisation.findMany({
    where: { kind: 'district', validTo: null },
    select: { id: true, name: true },
    orderBy: { sortOrder: 'asc' },
  })
  return rows.map((row) => ({ id: row.id, name: placeNameOf(row.name) }))
}
