import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'

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

/** For whom a deputy acts, and until which day. */
export type OnBehalfOf = {
  delegationId: string
  personId: string
  personName: string
  untilOn: PlainDate
}

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
  /** Heads the organisation where the acting role does not say so: the director of an enterprise acts as its contact. */
  heads?: true
  /** Organisations that left their work to this one: what they finished stays in their name and is read by it. */
  formerOrganisationIds?: readonly string[]
  /** Present where the role is another person's: `personId` stays who acts, role and organisation are the giver's. */
  onBehalfOf?: OnBehalfOf
}
