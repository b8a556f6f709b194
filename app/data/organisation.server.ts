import type { Reader } from '#platform/db.server.ts'
import { getOrganisationOfRole } from './members.server.ts'

/** DIC is a role, not a name: the organisation that holds it today. */
export const getCoordinatorOrganisationId = (reader: Reader): Promise<string> =>
  getOrganisationOfRole(reader, 'coordinator')
