import type { LockedObstacle } from '#data/obstacle.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type FilingMessage, tellOrganisation } from './tell-organisation.server.ts'

const AGENCY_ROLES = ['officer', 'head', 'carrier', 'coordinator', 'office'] as const

/** Tells the people of the organisation that filed: each filer hears of its own filing, and of no other. */
export const tellFiler = (tx: Transaction, message: FilingMessage & { obstacle: LockedObstacle }): Promise<void> =>
  tellOrganisation(tx, { ...message, organisationId: message.obstacle.filerId, roles: AGENCY_ROLES })
