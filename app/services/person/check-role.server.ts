import { getOrganisationKind } from '#data/organisation-register.server.ts'
import { findHolderOfRole } from '#data/person-register.server.ts'
import type { Role } from '#domain/access/roles.ts'
import { mayHold, ROLES_OF_ONE_ORGANISATION } from '#domain/access/roles-of-kind.ts'
import { type Refusal, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'

/** Why somebody of this organisation may not be given this role; nothing when they may. */
export async function checkRole(
  tx: Transaction,
  { organisationId, role }: { organisationId: string; role: Role },
): Promise<Refusal | undefined> {
  const kind = await getOrganisationKind(tx, organisationId)
  if (!kind) return refuse('organisation-missing', { field: 'organisationId' })
  if (!mayHold(kind, role)) return refuse('role-not-of-kind', { field: 'role' })
  if (!ROLES_OF_ONE_ORGANISATION.includes(role)) return undefined
  const organisation = await findHolderOfRole(tx, { role, exceptId: organisationId })
  return organisation ? refuse('role-elsewhere', { field: 'role', params: { organisation } }) : undefined
}
