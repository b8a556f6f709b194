export const ORGANISATION_KINDS = [
  'committee',
  'office',
  'department',
  'district',
  'commune',
  'press',
  'enterprise',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** Kinds of organisation that lead work; communes are reached through their district (handbook 2.2, V.6.2). */
export const LEADING_KINDS = [
  'department',
  'office',
  'district',
  'press',
  'enterprise',
] as const satisfies readonly OrganisationKind[]
