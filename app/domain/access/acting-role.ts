import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { Role } from './roles.ts'

/**
 * The role in which somebody acts. Whoever acts for an enterprise acts as its contact, the director included: an
 * enterprise sees its own work and nothing of others (handbook 2.8), whatever its people are called.
 */
export const actingRole = (kind: OrganisationKind, held: Role): Role => (kind === 'enterprise' ? 'carrier' : held)

/** What the acting role leaves unsaid. */
export const headsBeside = (kind: OrganisationKind, held: Role): { heads?: true } =>
  held === 'head' && actingRole(kind, held) !== 'head' ? { heads: true } : {}
