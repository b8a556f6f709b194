import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { Reader } from '#platform/db.server.ts'

/** Agencies of today right below another one: the communes of a district, the units of a department. */
export async function findAgenciesBelow(
  reader: Reader,
  organisationId: string,
): Promise<{ id: string; kind: OrganisationKind; name: string }[]> {
  const rows = await reader.organisation.findMany({
    where: { parentId: organisationId, validTo: null },
    select: { id: true, kind: true, shortName: true },
    orderBy: [{ sortOrder: 'asc' }, { shortName: 'asc' }],
  })
  return rows.map(({ id, kind, shortName }) => ({ id, kind: kind as OrganisationKind, name: shortName }))
}
