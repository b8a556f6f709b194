import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { Role } from './roles.ts'

const AGENCY = ['officer', 'head'] as const

/** Which roles people of an organisation may hold. An administrator or auditor sits in an agency of the province. */
export const ROLES_OF_KIND = {
  committee: ['leadership', 'head'],
  office: ['office', 'officer', 'head', 'administrator'],
  department: [...AGENCY, 'coordinator', 'administrator', 'auditor'],
  district: AGENCY,
  commune: AGENCY,
  press: AGENCY,
  enterprise: ['carrier', 'head'],
} as const satisfies Record<OrganisationKind, readonly Role[]>

export const mayHold = (kind: OrganisationKind, role: Role): boolean =>
  (ROLES_OF_KIND[kind] as readonly Role[]).includes(role)

/** Held by the people of one organisation at a time: everything that goes "to the DIC" has to know where that is. */
export const ROLES_OF_ONE_ORGANISATION: readonly Role[] = ['coordinator', 'office', 'leadership']
