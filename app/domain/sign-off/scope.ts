import { can } from '#domain/access/permissions.ts'
import type { Actor } from '#domain/access/roles.ts'

/**
 * A paper that waits for a signature has not left its agency: nobody else sees it, the coordinator and the leadership
 * included. Whose agency took over another one's work reads what lay there.
 */
export const signOffAgencies = (
  actor: Pick<Actor, 'role' | 'organisationId' | 'formerOrganisationIds'>,
): readonly string[] =>
  can(actor.role, 'assignment.work') ? [actor.organisationId, ...(actor.formerOrganisationIds ?? [])] : []

export const seesSignOff = (actor: Parameters<typeof signOffAgencies>[0], agencyId: string): boolean =>
  signOffAgencies(actor).includes(agencyId)
