import { getOrganisationOfRole } from '#data/members.server.ts'
import type { LockedObstacle } from '#data/obstacle.server.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type FilingMessage, tellOrganisation } from './tell-organisation.server.ts'

/** Tells the DIC, which looks after every filing to its end, also while another holds it; the Office of what is about the DIC. */
export async function tellCoordinator(
  tx: Transaction,
  message: FilingMessage & { obstacle: LockedObstacle },
): Promise<void> {
  const role = receivingRole(message.obstacle)
  await tellOrganisation(tx, { ...message, organisationId: await getOrganisationOfRole(tx, role), roles: [role] })
}
