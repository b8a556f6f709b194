import type { Reader } from '#platform/db.server.ts'
import { getOrganisationOfRole } from './members.server.ts'

/** An agency that exists today. */
export async function findPresentOrganisation(
  reader: Reader,
  id: string,
): Promise<{ id: string; shortName: string } | undefined> {
  const row = await reader.organisation.findFirst({
    where: { id, validTo: null },
    select: { id: true, shortName: true },
  })
  return row ?? undefined
}

/** DIC is a role, not a name: the organisation that holds it today. */
export const getCoordinatorOrganisationId = (reader: Reader): Promise<string> =>
  getOrganisationOfRole(reader, 'coordinator')
