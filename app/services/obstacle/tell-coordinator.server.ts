import { getOrganisationOfRole } from '#data/members.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type FilingMessage, tellOrganisation } from './tell-organisation.server.ts'

/** Tells the DIC, which looks after every filing to its end, also while another holds it. */
export const tellCoordinator = async (tx: Transaction, message: FilingMessage): Promise<void> =>
  tellOrganisation(tx, {
    ...message,
    organisationId: await getOrganisationOfRole(tx, 'coordinator'),
    roles: ['coordinator'],
  })
