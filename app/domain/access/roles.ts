import type { OrganisationKind } from '#domain/organisation/kinds.ts'

export const ROLES = [
  'officer',
  'head',
  'carrier',
  'coordinator',
  'office',
  'leadership',
  'administrator',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

/** Who acts, in which role and for which organisation. A person with several roles acts in one of them at a time. */
export type Actor = {
  personId: string
  personName: string
  membershipId: string
  role: Role
  title: string
  organisationId: string
  organisationName: string
  organisationShortName: string
  organisationKind: OrganisationKind
}
